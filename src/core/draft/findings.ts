/** Everything to be said of a draft, and the SOP that it is once nothing must be mended. */
import type { Surroundings } from "../sop/integrity/fault.ts";
import { findFaults } from "../sop/integrity/findings.ts";
import { readShape } from "../sop/integrity/shape.ts";
import type { Sop } from "../sop/schema.ts";
import type { Draft } from "./draft.ts";
import { type Finding, must } from "./finding.ts";
import { headFindings } from "./findings-head.ts";
import { startFindings, stepFindings } from "./findings-steps.ts";
import { sumFindings, wayFindings } from "./findings-ways.ts";
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
  /** Nothing must be mended: the SOP may be published. */
  isWhole: boolean;
}

const TONES = ["must", "look", "note"] as const;

const breaksWays = ({ tone, path: [list, , field] }: Finding): boolean =>
  tone === "must" && list === "steps" && (field === undefined || field === "outcomes");

/** @returns what is to be said of a draft at this place. */
export function examined(draft: Draft, place: Place): Examined {
  const sop = sopOf(draft, place.today);
  const own = [...headFindings(draft, place), ...stepFindings(draft, sop)];
  const ways = own.some(breaksWays) ? [] : [...wayFindings(sop), ...startFindings(draft, sop)];
  const found = [...own, ...ways];
  const rest = found.some(({ tone }) => tone === "must") ? [] : ofWhole(sop, place);
  const findings = TONES.flatMap((tone) =>
    [...found, ...rest].filter((finding) => finding.tone === tone),
  );
  return { sop, findings, isWhole: findings[0]?.tone !== "must" };
}

/** What only a whole definition can be asked; the checks of the build among it, so that none is left for later. */
function ofWhole(sop: Sop, place: Place): Finding[] {
  const read = readShape(sop);
  if ("faults" in read) return read.faults.map(must);
  const known = sop.id === "" ? place.sops : new Set([...place.sops, sop.id]);
  return [
    ...findFaults(sop, { ...place, sops: known }).map(must),
    ...sumFindings(sop, place.dayMinutes),
  ];
}
