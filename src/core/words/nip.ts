/** A NIP as it is shown, and advice about one that is odd. Reading one as typed: `core/text/nip.ts`. */
import { nipTyped } from "../text/nip.ts";

/** @returns "19660801 198803 1 001", the official grouping; what is no NIP of 18 digits, as it was written. */
export function nipInGroups(nip: string): string {
  const [, birth, start, sex, serial] = /^(\d{8})(\d{6})(\d)(\d{3})$/.exec(nipTyped(nip)) ?? [];
  return birth === undefined ? nip : `${birth} ${start} ${sex} ${serial}`;
}

/** "NIP 19660801 198803 1 001" */
export function withNip(nip: string): string {
  return `NIP ${nipInGroups(nip)}`;
}

/**
 * Advice about a NIP: 18 digits made of birth date, month of appointment, sex and serial number.
 * PPPK numbers differ in the middle and offices have exceptions, so this warns and never blocks.
 * @param nip as typed. @returns the advice, or null when there is nothing to say.
 */
export function nipAdvice(nip: string): string | null {
  const digits = nipTyped(nip);
  if (digits === "") return null;
  if (/\D/.test(digits)) return `NIP lazimnya hanya angka. ${ANYWAY}`;
  if (digits.length !== 18) return `NIP lazimnya 18 angka, ini ${digits.length}. ${ANYWAY}`;
  const month = Number(digits.slice(4, 6));
  const day = Number(digits.slice(6, 8));
  return month < 1 || month > 12 || day < 1 || day > 31
    ? `Delapan angka pertama NIP lazimnya tanggal lahir. ${ANYWAY}`
    : null;
}

const ANYWAY = "Periksa lagi; Anda tetap dapat melanjutkan.";
