import type { SopShape } from "../core/monitoring/shape.ts";
import type { Sop } from "../core/sop/schema.ts";

/** What the page knows of an SOP as it is published now: its shape for the figures, its identity for the forms. */
export interface PublishedSop {
  shape: SopShape;
  identity: Sop["identity"];
}
