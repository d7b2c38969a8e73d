import type { Sop } from "../sop/schema.ts";
import { allowedActions } from "./actions.ts";
import { isNewer } from "./admit-case.ts";
import { type CaseState, sopOf } from "./state.ts";

/** The published version that this case could move to, or null: only running cases move, and only on. */
export function newerVersion(state: CaseState, published: readonly Sop[]): Sop | null {
  const now = sopOf(state);
  const sop = published.find(({ id }) => id === now.id);
  if (sop === undefined || !isNewer(sop.version, now.version)) return null;
  return allowedActions(state).includes("moveSop") ? sop : null;
}
