/** The newest handover of a case, while the visit that it came with is open. */
import type { CaseState, Handover } from "../state.ts";

/** The handover that the open visit came with; null when the case went on since. */
export function freshHandover({ handover, rounds }: CaseState): Handover | null {
  return handover !== null && handover.visit === rounds.length - 1 ? handover : null;
}
