/** What a Waktu means once it is read: an amount that can be counted, a rate, or nothing to count. */

import type { Duration } from "../../calendar/duration.ts";

/** `atMost`: "paling lambat 3 hari" · `atLeast`: "minimal 4 hari", which nobody can overrun. */
export type Bound = "none" | "atMost" | "atLeast";

export type Reading =
  | ({ kind: "counted"; bound: Bound; approximate: boolean } & Duration)
  /** So much for each `per` (the word as written, e.g. "berkas"): counted once their number is known. */
  | { kind: "rate"; per: string; each: Duration }
  /** `empty`: nothing or a dash · `several`: more than one time in the cell · `open`: words alone. */
  | { kind: "uncounted"; why: "empty" | "several" | "open" };

/** @returns the time that may be used up before work is late, or null: then there is no lateness. */
export function allottedOf(reading: Reading, quantity: number | null = null): Duration | null {
  if (reading.kind === "counted") {
    const { unit, min, max, bound } = reading;
    return bound === "atLeast" ? null : { unit, min, max };
  }
  if (reading.kind === "uncounted" || quantity === null) return null;
  const { unit, min, max } = reading.each;
  return { unit, min: min * quantity, max: max * quantity };
}
