import { allowedActions } from "./actions.ts";
import { type CaseState, sopOf } from "./state.ts";

/** The published version that this case could move to, or null: only running cases move, and only on. */
export function newerVersion<Published extends { id: string; version: string }>(
  state: CaseState,
  published: readonly Published[],
): Published | null {
  const now = sopOf(state);
  const sop = published.find(({ id }) => id === now.id);
  if (sop === undefined || !isNewer(sop.version, now.version)) return null;
  return allowedActions(state).includes("moveSop") ? sop : null;
}

/** True when dotted version `a` comes after `b` ("1.10" after "1.9"). */
export function isNewer(a: string, b: string): boolean {
  const left = a.split(".").map(Number);
  const right = b.split(".").map(Number);
  const first = [0, 1, 2].find((i) => (left[i] ?? 0) !== (right[i] ?? 0));
  return first !== undefined && (left[first] ?? 0) > (right[first] ?? 0);
}
