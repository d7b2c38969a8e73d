/** Which column is which, by the words over it. */
import {
  type Column,
  isActorsHead,
  isHeadWord,
  isStandardsHead,
  type Kind,
  kindOf,
} from "./head-words.ts";
import type { Field } from "./table.ts";

export interface Heads {
  columns: Column[];
  /** Rows that are heads, counted from the top of the table; what stands above the first is no part of it. */
  first: number;
  last: number;
}

type Grid = readonly (readonly Field[])[];

/** @returns the heads of a table; null where nothing over it names an activity. */
export function headsOf(grid: Grid): Heads | null {
  const first = firstHead(grid);
  if (first < 0) return null;
  const last = lastHead(grid, first);
  const heads = grid.slice(first, last + 1);
  const read = (grid[0] ?? []).map((_, at) => columnOf(wordsOver(heads, at), at));
  return { columns: withPerformers(read), first, last };
}

/** A row that names the activity and something else besides begins the heads. */
function firstHead(grid: Grid): number {
  return grid.findIndex((row) => {
    const own = row.filter(({ place, text }) => place === "own" && isHeadWord(text));
    return own.some(({ text }) => kindOf(text) === "activity") && own.length > 1;
  });
}

/** "(1) (2) (3)" under the heads: at least three numbers, each one more than the one before. */
export function isCounting(row: readonly Field[]): boolean {
  const said = row.filter(({ place, text }) => place === "own" && text !== "");
  const numbers = said.map(({ text }) => Number(/^\(?(\d{1,2})\)?$/.exec(text.trim())?.[1]));
  return numbers.length > 2 && numbers.every((n, i) => i === 0 || n === (numbers[i - 1] ?? 0) + 1);
}

function lastHead(grid: Grid, first: number): number {
  const top = grid[first] ?? [];
  const own = top.flatMap(({ text }, at) =>
    kindOf(text) === "activity" || kindOf(text) === "number" ? at : [],
  );
  const opens = top.some(({ text }) => isActorsHead(text));
  const below = grid.slice(first + 1);
  const ends = below.findIndex((row, n) => !isUnder(row, own, opens && n === 0));
  return first + (ends < 0 ? below.length : ends);
}

/**
 * A merged head reaches down; where merges are lost, the fields under No and Uraian are empty.
 * @param opens the row above groups performers: their names stand here.
 */
function isUnder(row: readonly Field[], own: readonly number[], opens: boolean): boolean {
  const fields = own.flatMap((at) => row[at] ?? []);
  if (!fields.every(({ place, text }) => place === "below" || text === "")) return false;
  const said = row.filter(({ place, text }) => place === "own" && text !== "");
  if (said.length === 0) return false;
  return (
    opens ||
    fields.some(({ place }) => place === "below") ||
    said.some(({ text }) => isHeadWord(text))
  );
}

/** Words over a column from the top down, each once. */
function wordsOver(heads: Grid, at: number): string[] {
  const words = heads.map((row, n) => {
    const own = row[at]?.text ?? "";
    return own === "" && n < heads.length - 1 ? groupLeftOf(row, at) : own;
  });
  return words.filter((text, n) => text !== "" && text !== words[n - 1]);
}

/** A group whose merge is lost reaches to the right. */
function groupLeftOf(row: readonly Field[], at: number): string {
  const left = row.slice(0, at).findLast(({ text }) => text !== "")?.text ?? "";
  return isActorsHead(left) || isStandardsHead(left) ? left : "";
}

interface Read extends Column {
  /** Words over it say that performers stand there. */
  isSaid: boolean;
}

function columnOf(words: readonly string[], at: number): Read {
  const isSaid = words.some(isActorsHead);
  const own = words.filter((word) => !isActorsHead(word) && !isStandardsHead(word));
  const head = own.at(-1) ?? "";
  const group = isSaid ? own.slice(0, -1).join(" ") : "";
  if (isSaid) return { at, kind: head === "" ? "performer" : "actor", head, group, isSaid };
  const whole = kindOf(own.join(" "));
  const kind = whole === "unknown" ? kindOf(head) : whole;
  return { at, kind, head: own.join(" "), group, isSaid };
}

const STANDARDS: readonly Kind[] = ["requirements", "duration", "output", "remarks"];

/**
 * Where no head says "Pelaksana", named columns between the activity and the standards are performers'.
 * One column under that head without a name of its own holds names.
 */
function withPerformers(columns: readonly Read[]): Column[] {
  const isSaid = columns.some((column) => column.isSaid);
  const activity = columns.findIndex(({ kind }) => kind === "activity");
  const standard = columns.findIndex(({ kind }, n) => n > activity && STANDARDS.includes(kind));
  const unnamed = columns.filter(({ kind }) => kind === "performer").length;
  const hasNamed = columns.some(({ kind }) => kind === "actor");
  return columns.map(({ isSaid: _, ...column }) => {
    const isBetween = column.at > activity && column.at < standard && column.head !== "";
    if (!isSaid && column.kind === "unknown" && isBetween) return { ...column, kind: "actor" };
    const holdsNames = unnamed === 1 && !hasNamed;
    return column.kind === "performer" && !holdsNames ? { ...column, kind: "unknown" } : column;
  });
}
