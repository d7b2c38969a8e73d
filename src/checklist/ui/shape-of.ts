import { isDecision } from "../../core/sop/graph.ts";
import type { Step } from "../../core/sop/schema.ts";
import type { ShapeKind } from "./StepShape.tsx";

/** The official symbol of a step: a diamond where its outcomes part ways, else a box. */
export const shapeOf = (step: Step): ShapeKind => (isDecision(step) ? "diamond" : "box");
