/** How times, amounts and states are written on paper. Times are shown in WITA (UTC+8). */
import type { CaseStatus } from "../case/state.ts";
import { dayInWords } from "../sop/day.ts";
import { HARD_SPACE } from "./wrap.ts";

const WITA = 8 * 3_600_000;
const two = (n: number) => String(n).padStart(2, "0");

/** Years that the calendar of ECMAScript can hold; a time outside them is shown as it is. */
const LAST_MOMENT = 8.64e15 - WITA;
const local = (moment: number) => new Date(Math.abs(moment) <= LAST_MOMENT ? moment + WITA : 0);

/** @returns "23-11-2026 08.15" for epoch ms. */
export function shortTime(moment: number): string {
  const at = local(moment);
  const day = `${two(at.getUTCDate())}-${two(at.getUTCMonth() + 1)}-${at.getUTCFullYear()}`;
  return `${day} ${two(at.getUTCHours())}.${two(at.getUTCMinutes())}`;
}

/** @returns "23 November 2026" for epoch ms. */
export function longDay(moment: number): string {
  const at = local(moment);
  return dayInWords(at.toISOString().slice(0, 10));
}

/** @returns "2 jam 5 menit" for working minutes. */
export function amount(minutes: number): string {
  const whole = Math.round(minutes);
  const hours = Math.floor(whole / 60);
  const rest = whole % 60;
  if (hours === 0) return `${rest} menit`;
  return rest === 0 ? `${hours} jam` : `${hours} jam ${rest} menit`;
}

/** @returns the digits of a NIP in the official grouping, on one line, anything else as it was written. */
export function nipText(nip: string): string {
  const [, birth, start, sex, serial] =
    /^(\d{8})(\d{6})(\d)(\d{3})$/.exec(nip.replace(/\s/g, "")) ?? [];
  return birth === undefined ? nip : [birth, start, sex, serial].join(HARD_SPACE);
}

export const STATUS_WORDS: Record<CaseStatus, string> = {
  running: "Sedang berjalan",
  finished: "Selesai, belum disahkan",
  sealed: "Selesai dan disahkan",
  cancelled: "Dibatalkan",
};

/** What is missing in the source is said so, never filled in. */
export const NOT_STATED = "tidak tercantum dalam naskah";

/** Stands where a row goes on that began on the page before. */
export const CONTINUED = "(lanjutan)";

/** @returns a digest in groups of eight, so that it can be read aloud. */
export const inGroups = (digest: string) => digest.replace(/(.{8})(?=.)/g, "$1 ");
