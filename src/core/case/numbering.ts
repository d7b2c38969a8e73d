/**
 * The next number of a case: by the office's pattern, else as the officer's own last number goes on. A
 * proposal only: an office may number as it likes, and two cases may bear one number.
 */
import { searchable } from "../text/fold.ts";
import { wallClock } from "../time/zone.ts";

/** A number that is there, and when its case was opened (epoch ms). */
export interface Numbered {
  number: string;
  openedAt: number;
}

type Part =
  | { kind: "text"; text: string }
  /** With so many digits at least. */
  | { kind: "count"; digits: number }
  | { kind: "year"; digits: 2 | 4 }
  | { kind: "month"; roman: boolean };

const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

/**
 * @param pattern of the office, e.g. "{nnn}/PD/{yyyy}"; null where it has none.
 * @param numbered the cases of the same SOP that are here.
 * @param now epoch ms. @returns the next number; null where nothing says how it would go.
 */
export function nextNumber(
  pattern: string | null,
  numbered: readonly Numbered[],
  now: number,
): string | null {
  const parts = pattern === null ? partsOfLast(numbered) : partsOf(pattern);
  if (parts === null) return null;
  const shape = shapeOf(parts, now);
  const counts = numbered.flatMap(({ number }) => {
    const count = Number(shape.exec(number.trim())?.[1]);
    return Number.isSafeInteger(count) ? [count] : [];
  });
  const next = Math.max(0, ...counts) + 1;
  return parts.map((part) => written(part, now, next)).join("");
}

/** @returns the first of these that bears this number, however it is spaced or capitalised. */
export function takenBy<Case extends Numbered>(
  number: string,
  numbered: readonly Case[],
): Case | undefined {
  const wanted = folded(number);
  return wanted === "" ? undefined : numbered.find((one) => folded(one.number) === wanted);
}

const folded = (number: string): string => searchable(number).replace(/\s+/g, "");

function partsOf(pattern: string): Part[] {
  return pattern.split(/(\{\w+\})/).flatMap((text): Part[] => {
    if (/^\{n+\}$/.test(text)) return [{ kind: "count", digits: text.length - 2 }];
    if (text === "{yyyy}" || text === "{yy}") {
      return [{ kind: "year", digits: text === "{yyyy}" ? 4 : 2 }];
    }
    if (text === "{mm}" || text === "{rm}") return [{ kind: "month", roman: text === "{rm}" }];
    return text === "" ? [] : [{ kind: "text", text }];
  });
}

/** How the newest number is made: its year and month by the day of its case, then what counts on. */
function partsOfLast(numbered: readonly Numbered[]): Part[] | null {
  const [last, before] = numbered.toSorted((a, b) => b.openedAt - a.openedAt);
  if (last === undefined) return null;
  const { year, month } = dateOf(last.openedAt);
  const tokens = tokensOf(last.number);
  const dated = tokens.map((text, i): Part => {
    if (text === year) return { kind: "year", digits: 4 };
    if (text === ROMAN[Number(month) - 1]) return { kind: "month", roman: true };
    // Two digits beside the year are a month only where they can be nothing else.
    const besideYear = tokens[i + 2] === year || tokens[i - 2] === year;
    const counted = tokens.slice(0, i).some((one) => /^\d+$/.test(one));
    if (text === month && besideYear && counted) return { kind: "month", roman: false };
    return { kind: "text", text };
  });
  const at = countedAt(dated, before === undefined ? [] : tokensOf(before.number));
  const count = dated[at];
  if (count?.kind !== "text") return null;
  return dated.with(at, { kind: "count", digits: count.text.length });
}

const tokensOf = (number: string): string[] =>
  number
    .trim()
    .split(/(\d+|(?<!\p{L})[IVX]+(?!\p{L}))/u)
    .filter((text) => text !== "");

/** Where the running number stands: the first digits in which the one before differs, else the first. */
function countedAt(parts: readonly Part[], before: readonly string[]): number {
  const isDigits = (part: Part) => part.kind === "text" && /^\d+$/.test(part.text);
  const differs = parts.findIndex(
    (part, i) => isDigits(part) && part.kind === "text" && part.text !== before[i],
  );
  const isAlike = before.length === parts.length && differs !== -1;
  return isAlike ? differs : parts.findIndex(isDigits);
}

/** Numbers made like this in the same year; months go on counting. */
const shapeOf = (parts: readonly Part[], now: number): RegExp =>
  new RegExp(`^${parts.map((part) => shapeOfPart(part, now)).join("")}$`, "i");

function shapeOfPart(part: Part, now: number): string {
  if (part.kind === "count") return "(\\d+)";
  if (part.kind === "month") return part.roman ? "[IVX]+" : "\\d{1,2}";
  return written(part, now, 0).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

function written(part: Part, now: number, count: number): string {
  const { year, month } = dateOf(now);
  switch (part.kind) {
    case "text":
      return part.text;
    case "count":
      return String(count).padStart(part.digits, "0");
    case "year":
      return year.slice(-part.digits);
    case "month":
      return part.roman ? (ROMAN[Number(month) - 1] ?? "") : month;
  }
}

function dateOf(moment: number): { year: string; month: string } {
  const [year = "", month = ""] = wallClock(moment).day.split("-");
  return { year, month };
}
