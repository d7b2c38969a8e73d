/** Column widths that break no word while the table has room elsewhere. */
import { balanced } from "./balance.ts";
import type { Table } from "./blocks.ts";
import { type Needs, needsOf, placed } from "./column-needs.ts";
import type { Typeface } from "./typeface.ts";

/** The share of a table that one column may ask for: one endless word must not push all others aside. */
const MOST = 0.16;

/** The share of its width that a column keeps, and of one with empty cells: those are there to be written in. */
const KEPT = { printed: 0.66, written: 1 };

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

/**
 * @returns the table with its columns fitted to their words, in the largest of its type sizes in which no
 * word is broken without a hyphen; the same table where it fits already.
 */
export function withFittedColumns(face: Typeface, table: Table): Table {
  if (table.look !== "ruled") return table;
  const needs = needsOf(face, table);
  const total = sum(table.widths);
  if (table.smaller !== undefined && sum(needs.parts) > total) {
    return withFittedColumns(face, table.smaller());
  }
  const most = { words: capped(needs.words, total), parts: capped(needs.parts, total) };
  const widths = table.balance ? balanced(face, table, needs) : fitted(table, most);
  return { ...table, widths, ...table.settle?.(face, widths) };
}

const capped = (needs: readonly number[], total: number) =>
  needs.map((need) => Math.min(need, total * MOST));

/** First whole words from what the other columns can spare, then parts of words from whatever they have. */
function fitted(table: Table, { words, parts }: Needs): number[] {
  const empty = [...placed(table.rows)].filter(({ cell }) => cell.blocks.length === 0);
  const written = new Set(empty.map(({ column }) => column));
  const keeps = table.widths.map((width, i) => {
    const kept = width * KEPT[written.has(i) ? "written" : "printed"];
    return Math.max(kept, words[i] ?? 0);
  });
  const whole = shared(table.widths, words, keeps);
  return shared(whole, parts, parts);
}

/** @returns widths of which each gets what it needs, as far as the others have more than they keep. */
function shared(widths: number[], needs: readonly number[], keeps: readonly number[]): number[] {
  const lack = widths.map((width, i) => Math.max(0, (needs[i] ?? 0) - width));
  const spare = widths.map((width, i) => Math.max(0, width - (keeps[i] ?? 0)));
  const [wanted, given] = [sum(lack), sum(spare)];
  if (wanted === 0 || given === 0) return widths;
  const share = Math.min(1, given / wanted);
  const taken = (wanted * share) / given;
  return widths.map((width, i) => width + (lack[i] ?? 0) * share - (spare[i] ?? 0) * taken);
}
