/**
 * Until when a case is kept with the office: by the retensi that was written on it, else by the office's rule
 * for its state. Where neither says it, nothing is said; no date is made up.
 */
import type { CaseState } from "../case/state.ts";
import type { Retention } from "../office/retention.ts";
import { isDay, wallClock } from "../time/zone.ts";

export type Term =
  /** `until`: its last day, YYYY-MM-DD. `written`: the case's own retensi said so. */
  | { kind: "until"; until: string; from: string; years: number; written: boolean }
  /** What is written on the case has no meaning that the office gave. */
  | { kind: "unread"; text: string };

/** As much of a case as this is asked of. */
export type Ended = Pick<CaseState, "status" | "retention" | "seals" | "cancelled">;

/** @returns null for a case that is not closed, and where no rule says how long it is kept. */
export function termOf(state: Ended, rule: Retention): Term | null {
  const at = closedAt(state);
  if (at === null) return null;
  const text = plain(state.retention);
  const years = text === "" ? byState(state, rule) : yearsIn(text, rule);
  if (years === null) return text === "" ? null : { kind: "unread", text: state.retention };
  const from = wallClock(at).day;
  return { kind: "until", until: yearsAfter(from, years), from, years, written: text !== "" };
}

/** @param today YYYY-MM-DD. */
export const isPast = (term: Term | null, today: string): boolean =>
  term?.kind === "until" && today > term.until;

/** Epoch ms of the last sealing or the cancelling; null for what goes on or may go on. */
function closedAt({ status, seals, cancelled }: Ended): number | null {
  if (status === "sealed") return seals.at(-1)?.at ?? null;
  return status === "cancelled" ? (cancelled?.at ?? null) : null;
}

const byState = ({ status }: Ended, rule: Retention): number | null =>
  status === "sealed" ? rule.sealedYears : rule.cancelledYears;

const plain = (text: string): string => text.trim().replace(/\s+/g, " ").toLowerCase();

/** What the office says these words mean, else a bare number of years. */
function yearsIn(text: string, { written }: Retention): number | null {
  const meant = written.find((one) => plain(one.text) === text);
  if (meant !== undefined) return meant.years;
  const [, years] = /^([1-9]\d{0,2}) tahun$/.exec(text) ?? [];
  return years === undefined ? null : Number(years);
}

/** The same day so many years later; 29 February is 28 in a year without one. */
function yearsAfter(day: string, years: number): string {
  const [year = "", ...rest] = day.split("-");
  const later = [String(Number(year) + years).padStart(4, "0"), ...rest].join("-");
  return isDay(later) ? later : later.replace(/29$/, "28");
}
