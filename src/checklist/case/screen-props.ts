import type { RecordedEvent } from "../../core/case/events.ts";
import type { CaseView } from "../../core/case/view/view.ts";
import type { ListedSop } from "../../core/sop/catalogue.ts";
import type { Address } from "../address.ts";
import type { CaseHandle } from "../use-case.ts";
import type { Tools } from "../workplace.ts";

/** What the page of a case is given. */
export interface CasePageProps {
  tools: Tools;
  /** The SOPs as published now; a case carries its own. */
  sops: readonly ListedSop[];
  address: Extract<Address, { at: "case" }>;
}

/** What it hands to each of its screens. */
export interface ScreenProps extends CasePageProps {
  handle: CaseHandle;
  view: CaseView;
  log: readonly RecordedEvent[];
  /** What is to be said of an event, by its number, beside what it says itself; in an office that shares. */
  remark?: (seq: number) => string | undefined;
}
