/** What is asked for is kept in the address: Back, reload and a bookmark give the same figures. */

import { daysOfPeriod, halfYearOf, type Period, periodOfDays } from "../core/monitoring/period.ts";
import { dayFault } from "../core/time/days.ts";

type Screen = "ringkasan" | "pemantauan" | "evaluasi";

export interface Address {
  screen: Screen;
  sop: string;
  first: string;
  last: string;
}

/** The last day of a period: the calendar is not laid down for longer. */
export const LAST_DAY = "2099-12-31";

/** A day of this century: a date control reports years like 0002 while one is being typed. */
export const isDay = (text: string | null): text is string =>
  text !== null && dayFault(text, LAST_DAY) === null;

/** Reads `location.search`; what is missing or wrong falls back to this half year and the first SOP. */
export function parseAddress(search: string, now: number, sops: readonly string[]): Address {
  const params = new URLSearchParams(search);
  const [first, last] = [params.get("dari"), params.get("sampai")];
  const days =
    isDay(first) && isDay(last) && first <= last ? { first, last } : daysOfPeriod(halfYearOf(now));
  const screen = params.get("tampil");
  return {
    screen: screen === "pemantauan" || screen === "evaluasi" ? screen : "ringkasan",
    sop: sops.find((id) => id === params.get("sop")) ?? sops[0] ?? "",
    ...days,
  };
}

/** @returns the query part of an address, "?" included. */
export function formatAddress({ screen, sop, first, last }: Address): string {
  const params = new URLSearchParams({ sop, dari: first, sampai: last });
  if (screen !== "ringkasan") params.set("tampil", screen);
  return `?${params}`;
}

export const periodOf = ({ first, last }: Address): Period => periodOfDays(first, last);
