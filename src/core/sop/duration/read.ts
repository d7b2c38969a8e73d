/**
 * Reading a Waktu as offices write it. The text itself is published as it stands; this only tells what
 * of it can be counted. A day is a working day unless the text says otherwise; weeks and longer follow
 * the calendar. Words that are not understood are never guessed at: then nothing is counted.
 */

import type { Duration, DurationUnit } from "../../calendar/duration.ts";
import { NUMBER, normal, numberOf } from "./normal.ts";
import type { Bound, Reading } from "./reading.ts";

type Unit = readonly [unit: DurationUnit, factor: number];

const UNITS: Record<string, Unit> = {
  detik: ["minutes", 1 / 60],
  menit: ["minutes", 1],
  jam: ["minutes", 60],
  hari: ["days", 1],
  minggu: ["calendarDays", 7],
  bulan: ["months", 1],
  triwulan: ["months", 3],
  semester: ["months", 6],
  tahun: ["months", 12],
};
const WORKING: Record<string, Unit> = { minggu: ["days", 5] };
const CALENDAR: Record<string, Unit> = { hari: ["calendarDays", 1] };

const UNIT = `(${Object.keys(UNITS).join("|")})`;
const AMOUNT = `${NUMBER} ?${UNIT}(?: (kerja|kalender))?`;
const RANGE = new RegExp(`^${NUMBER}(?: ?${UNIT}(?: (kerja|kalender))?)? - ${AMOUNT}$`);
const SUM = new RegExp(`^${AMOUNT}(?: (?:dan )?${AMOUNT})?$`);
const ROUND_THE_CLOCK = new RegExp(`^${NUMBER}(?: - ${NUMBER})? ?x ?24 jam$`);
const RATE = /^(.+?) ?(?:\/|\b(?:per|tiap|setiap|untuk setiap)\b) ?(?:1 |satu )?([a-z][a-z -]*)$/;
const ANY_AMOUNT = new RegExp(AMOUNT, "g");

const AT_MOST =
  /^(?:paling (?:lambat|lama|banyak)|maksimal|maksimum|maks?\.?|max\.?|selambat-lambatnya|selama-lamanya|tidak lebih dari|<=|≤|<) ?/;
const AT_LEAST =
  /^(?:paling (?:cepat|sedikit|singkat)|minimal|minimum|min\.?|sekurang-kurangnya|secepat-cepatnya|>=|≥|>) ?/;
const ABOUT = /^(?:±|\+\/-|kurang lebih|lebih kurang|kira-kira|sekitar) ?/;
const FILLER = /^(?:selama|dalam(?: waktu)?|waktu) /;

/** A list of ten thousand cases asks for the same few texts again and again. */
const known = new Map<string, Reading>();
const MOST_KNOWN = 500;

/** @returns how the text of a Waktu is counted; null is an empty cell. */
export function readDuration(text: string | null): Reading {
  const found = known.get(text ?? "");
  if (found !== undefined) return found;
  if (known.size >= MOST_KNOWN) known.clear();
  const reading = readAnew(text ?? "");
  known.set(text ?? "", reading);
  return reading;
}

function readAnew(text: string): Reading {
  const words = normal(text);
  if (!/[\p{L}\p{N}]/u.test(words)) return { kind: "uncounted", why: "empty" };
  return rate(words) ?? bounded(words) ?? { kind: "uncounted", why: why(words) };
}

const why = (words: string): "several" | "open" =>
  (words.match(ANY_AMOUNT)?.length ?? 0) > 1 ? "several" : "open";

function rate(words: string): Reading | null {
  const [, amount = "", per = ""] = RATE.exec(words) ?? [];
  // "1 jam/hari" is a pace, not a time for each thing.
  if (per === "" || UNITS[per.split(" ")[0] ?? ""] !== undefined) return null;
  const time = span(amount.replace(FILLER, ""));
  if (time === null) return null;
  const { unit, min, max } = time;
  return { kind: "rate", per, each: { unit, min, max } };
}

function bounded(words: string): Reading | null {
  let rest = words.replace(FILLER, "");
  const take = (pattern: RegExp): boolean => {
    const before = rest;
    rest = rest.replace(pattern, "");
    return rest !== before;
  };
  const about = take(ABOUT);
  const bound: Bound = take(AT_MOST) ? "atMost" : take(AT_LEAST) ? "atLeast" : "none";
  const approximate = take(ABOUT) || about;
  const time = span(rest);
  if (time === null) return null;
  const { mixed, ...duration } = time;
  return {
    kind: "counted",
    ...duration,
    bound: mixed && bound === "none" ? "atMost" : bound,
    approximate,
  };
}

/** `mixed`: the ends of the range are counted in different units, so that only its upper end is used. */
type Span = Duration & { mixed: boolean };

function span(words: string): Span | null {
  const time = roundTheClock(words) ?? range(words) ?? sum(words) ?? bare(words);
  return time !== null && time.min > 0 && time.max >= time.min ? time : null;
}

function roundTheClock(words: string): Span | null {
  const [all, first, last] = ROUND_THE_CLOCK.exec(words) ?? [];
  if (all === undefined) return null;
  const min = numberOf(first) * 1440;
  const max = last === undefined ? min : numberOf(last) * 1440;
  return { unit: "clockMinutes", min, max, mixed: false };
}

function range(words: string): Span | null {
  const [all, first, unit, kind, last, lastUnit, lastKind] = RANGE.exec(words) ?? [];
  if (all === undefined) return null;
  const upper = amount(last, lastUnit, lastKind);
  // "1 hari - 3 hari kerja": what the end says holds for the beginning too.
  const lower = amount(
    first,
    unit ?? lastUnit,
    kind ?? (unit === lastUnit || !unit ? lastKind : kind),
  );
  if (upper === null || lower === null) return null;
  const mixed = lower.unit !== upper.unit;
  return { unit: upper.unit, min: mixed ? upper.value : lower.value, max: upper.value, mixed };
}

function sum(words: string): Span | null {
  const [all, first, unit, kind, second, secondUnit, secondKind] = SUM.exec(words) ?? [];
  const one = all === undefined ? null : amount(first, unit, kind);
  if (one === null) return null;
  const exactly = (value: number): Span => ({
    unit: one.unit,
    min: value,
    max: value,
    mixed: false,
  });
  if (second === undefined) return exactly(one.value);
  const two = amount(second, secondUnit, secondKind);
  return two !== null && two.unit === one.unit && two.value < one.value && unit !== secondUnit
    ? exactly(one.value + two.value)
    : null;
}

/** "triwulan", "semester": one of them. */
function bare(words: string): Span | null {
  return /^(?:triwulan|semester)$/.test(words) ? sum(`1 ${words}`) : null;
}

function amount(
  number: string | undefined,
  word = "",
  kind: string | undefined = undefined,
): { unit: DurationUnit; value: number } | null {
  const special =
    kind === "kerja" ? WORKING[word] : kind === "kalender" ? CALENDAR[word] : undefined;
  const [unit, factor] = special ?? UNITS[word] ?? [null, 0];
  if (unit === null) return null;
  const value = numberOf(number) * factor;
  if (unit === "minutes") return { unit, value };
  if (unit === "months" && !Number.isInteger(value)) {
    return { unit: "calendarDays", value: Math.ceil(value * 30) };
  }
  // A part of a day cannot be counted in days: it is rounded up, in favour of the officer.
  return { unit, value: Math.ceil(value) };
}
