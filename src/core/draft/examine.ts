/** Everything to be said of a draft, and the SOP that it is once nothing must be mended. */
import type { Surroundings } from "../sop/integrity/fault.ts";
import type { Sop } from "../sop/schema.ts";
import type { Draft } from "./draft.ts";
import type { Finding } from "./finding.ts";
import { headFindings } from "./findings-head.ts";
import { startFindings, stepFindings } from "./findings-steps.ts";
import { wayFindings } from "./findings-ways.ts";
import { sopOf } from "./to-sop.ts";

/** What a draft is held against. */
export interface Place extends Surroundings {
  /** YYYY-MM-DD. */
  today: string;
  /** Minutes of one working day. */
  dayMinutes: number;
}

export interface Examined {
  /** The definition, however incomplete: for the chart beside the table. */
  sop: Sop;
  /** What must be mended first; within one tone in the order of the paper. */
  findings: Finding[];
  /** `open`: something must be mended · `unasked`: nothing is known to be, the rest was not asked yet. */
  state: "open" | "unasked" | "whole";
}

/** The checks of a whole definition: large, and of no use until nothing else must be mended. */
type WholeCheck = (sop: Sop, place: Place) => Finding[];

const TONES = ["must", "look", "note"] as const;

const isMust = ({ tone }: Finding): boolean => tone === "must";
const breaksWays = (finding: Finding): boolean => {
  const [list, , field] = finding.path;
  return isMust(finding) && list === "steps" && (field === undefined || field === "outcomes");
};

/**
 * @param whole what a draft without anything to be mended is asked then; null where it is not at hand yet.
 * @returns what is to be said of a draft at this place.
 */
export function examine(draft: Draft, place: Place, whole: WholeCheck | null): Examined {
  const sop = sopOf(draft, place.today);
  const own = [...headFindings(draft, place), ...stepFindings(draft, sop)];
  const ways = own.some(breaksWays) ? [] : [...wayFindings(sop), ...startFindings(draft, sop)];
  const found = [...own, ...ways];
  const asks = !found.some(isMust);
  const all = asks && whole !== null ? [...found, ...whole(sop, place)] : found;
  const findings = TONES.flatMap((tone) => all.filter((finding) => finding.tone === tone));
  const state = all.some(isMust) ? "open" : whole === null ? "unasked" : "whole";
  return { sop, findings, state };
}
