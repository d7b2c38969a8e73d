/** By which way each of several cases goes to its receiver. */
import type { CaseStatus } from "./state.ts";

/** Keys of cases, in the order in which they were given. */
export interface Ways {
  /** The receiver sees them already, as a member of the office that shares them. */
  inOffice: readonly string[];
  /** Only a file brings them there. */
  byFile: readonly string[];
  /** They take no handover. */
  none: readonly string[];
}

/** @returns whether a case that stands so can be handed over, as `allowedActions` says of the whole case. */
export const takesHandover = (status: CaseStatus): boolean =>
  status !== "sealed" && status !== "cancelled";

/** @param seen keys of the cases that the receiver sees already. */
export function waysOf(
  cases: readonly { key: string; status: CaseStatus }[],
  seen: ReadonlySet<string>,
): Ways {
  const keysOf = (some: typeof cases) => some.map(({ key }) => key);
  const open = cases.filter(({ status }) => takesHandover(status));
  return {
    inOffice: keysOf(open.filter(({ key }) => seen.has(key))),
    byFile: keysOf(open.filter(({ key }) => !seen.has(key))),
    none: keysOf(cases.filter(({ status }) => !takesHandover(status))),
  };
}
