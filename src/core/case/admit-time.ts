/** The one rule of time: an entry lies between what came before it and the moment it is written down. */
import type { Refusal } from "./refusals.ts";

/** The widest moment a JavaScript Date can show (ms). */
const LAST_MOMENT = 8.64e15;

/** Null when earliest ≤ occurredAt ≤ recordedAt and both are whole ms, else the refusal. */
export function timeFault(
  occurredAt: number,
  earliest: number,
  recordedAt: number,
): Refusal | null {
  if (!isMoment(occurredAt) || !isMoment(recordedAt)) return { code: "time-invalid" };
  if (occurredAt > recordedAt) return { code: "time-in-future", latest: recordedAt };
  if (occurredAt < earliest) return { code: "time-too-early", earliest };
  return null;
}

/** True for whole milliseconds from 1970 on that a Date can show. */
export function isMoment(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0 && value <= LAST_MOMENT;
}
