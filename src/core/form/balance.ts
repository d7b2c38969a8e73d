/**
 * Column widths that follow what the columns hold: a table as low as can be. Heights are estimated from
 * the length of the text, without breaking lines; what lacks is given where it lowers the rows most.
 */
import type { Table } from "./blocks.ts";
import { type Needs, PAD, piecesOf, placed } from "./column-needs.ts";
import { lineHeight, type Typeface, widthOf } from "./typeface.ts";

/** Ragged lines use this share of their column. */
const USED = 0.93;
/** What a broken word costs, in mm of height: better a wider column than a hyphen. */
const BROKEN = 2;
/** Rows on a page, about: so often are the heads said. */
const PAGE = 6;
/** The width (mm) that equal columns like to have, and how much (mm of height a row) each mm below it costs. */
const COMFORT = { width: 20, cost: 0.25 };
/**
 * The share of the table that equal columns may take together, that any other may ask for, and that all may
 * need before words of equal columns are broken.
 */
const MOST = { alike: 0.62, other: 0.2, whole: 0.85 };
/** Widths (mm) that are tried. */
const STEPS = [1, 2, 4, 8];
/** The height of a row is nearly that of its highest cell; nearly, so that each step shows. */
const SHARP = 6;

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

interface Text {
  length: number;
  line: number;
  indent: number;
  words: number[];
}

/** A column, or several that are equally wide. */
interface Group {
  columns: number[];
  /** The text of its cells, each with its row. */
  cells: [row: number, texts: Text[]][];
  /** What was worked out for a width before: the same few are tried again and again. */
  known: Map<number, Height>;
}

interface Height {
  /** By row: the heights of its cells, each raised to the power. */
  powers: number[];
  broken: number;
}

const roomIn = (width: number, { indent }: Text) => Math.max(1, width - 2 * PAD.x - indent);

function heightIn(texts: readonly Text[], width: number): number {
  return sum(
    texts.map((text) => {
      const lines = text.length / (roomIn(width, text) * USED);
      // Few lines are whole ones; of many the last is half full.
      return text.line * (lines < 3 ? Math.ceil(lines) : lines + 0.5);
    }),
  );
}

const brokenIn = (texts: readonly Text[], width: number): number =>
  sum(texts.map((text) => text.words.filter((word) => word > roomIn(width, text)).length));

class Balance {
  readonly widths: number[];
  private readonly groups: Group[];
  /** The least height of each row, those of the head first. */
  private readonly rows: number[];
  private readonly heads: number;
  private readonly pages: number;
  private readonly alike: Group | undefined;

  constructor(face: Typeface, table: Table, widths: number[]) {
    this.widths = widths;
    const all = [...table.head, ...table.rows];
    this.rows = all.map(({ min = 0 }) => min);
    this.heads = table.head.length;
    this.pages = Math.max(1, table.rows.length / PAGE);
    const cells = widths.map(() => new Map<number, Text[]>());
    for (const { cell, column, row } of placed(all)) {
      if ((cell.span ?? 1) > 1 || (cell.rows ?? 1) > 1) continue;
      const texts = cell.blocks
        .flatMap((block) => piecesOf(face, block))
        .map(
          ({ text, size, bold, indent }): Text => ({
            length: widthOf(face, text, size, bold),
            line: lineHeight(size),
            indent,
            words: text.split(/[ \n]+/).map((word) => widthOf(face, word, size, bold)),
          }),
        );
      if (texts.length > 0) cells[column]?.set(row, texts);
    }
    const { from = 0, to = 0 } = table.alike ?? {};
    const group = (columns: number[]): Group => ({
      columns,
      cells: columns.flatMap((column) => [...(cells[column] ?? [])]),
      known: new Map(),
    });
    const single = widths.map((_, i) => i).filter((i) => i < from || i >= to);
    this.groups = single.map((i) => group([i]));
    if (to > from) {
      this.alike = group(widths.map((_, i) => i).slice(from, to));
      this.groups.push(this.alike);
    }
  }

  /** The height of every row's cells but those of one group, raised to the power. */
  private others(group: Group): number[] {
    const others = this.groups
      .filter((each) => each !== group)
      .map((each) => this.heightOf(each, this.widthOf(each)).powers);
    return this.rows.map((min, row) =>
      others.reduce((power, powers) => power + (powers[row] ?? 0), min ** SHARP),
    );
  }

  private heightOf(group: Group, width: number): Height {
    const known = group.known.get(width);
    if (known) return known;
    const powers = this.rows.map(() => 0);
    let broken = 0;
    for (const [row, texts] of group.cells) {
      powers[row] = (powers[row] ?? 0) + heightIn(texts, width) ** SHARP;
      broken += brokenIn(texts, width);
    }
    const height = { powers, broken };
    group.known.set(width, height);
    return height;
  }

  private widthOf({ columns }: Group): number {
    return this.widths[columns[0] ?? 0] ?? 0;
  }

  private cost(group: Group, width: number, others: readonly number[]): number {
    const { powers, broken } = this.heightOf(group, width);
    let height = 0;
    others.forEach((power, row) => {
      const pages = row < this.heads ? this.pages : 1;
      height += (power + (powers[row] ?? 0)) ** (1 / SHARP) * pages;
    });
    const cost = height + BROKEN * broken;
    if (group !== this.alike) return cost;
    return cost + this.rows.length * COMFORT.cost * Math.max(0, COMFORT.width - width);
  }

  /** Widens what pays most. @returns the width (mm) that was given, 0 when nothing pays. */
  widen(spare: number): number {
    let best = { group: this.groups[0], step: 0, gain: 1e-6 };
    for (const group of this.groups) {
      const others = this.others(group);
      const width = this.widthOf(group);
      const now = this.cost(group, width, others);
      for (const step of STEPS) {
        const whole = step * group.columns.length;
        if (whole > spare) break;
        const gain = (now - this.cost(group, width + step, others)) / whole;
        if (gain > best.gain) best = { group, step, gain };
      }
    }
    for (const column of best.group?.columns ?? []) {
      this.widths[column] = (this.widths[column] ?? 0) + best.step;
    }
    return best.step * (best.group?.columns.length ?? 0);
  }
}

/**
 * @returns the least widths: equal columns hold their words whole where the others then keep room to be
 * read in, since what stands over them are officers; elsewhere parts of words are enough.
 */
function leastWidths(table: Table, { words, parts }: Needs): number[] {
  const total = sum(table.widths);
  const { from = 0, to = 0 } = table.alike ?? {};
  const isAlike = (i: number) => i >= from && i < to;
  const most = (i: number) => total * (isAlike(i) ? MOST.alike / (to - from) : MOST.other);
  const within = (needs: readonly number[]) =>
    needs.map((need, i) => Math.max(Math.min(need, most(i)), table.least?.[i] ?? 0));
  const whole = parts.map((part, i) => (isAlike(i) ? (words[i] ?? part) : part));
  const fits = whole.every((need, i) => !isAlike(i) || need <= most(i));
  return within(fits && sum(within(whole)) <= MOST.whole * total ? whole : parts);
}

/** @returns the widths of the table's columns, together as wide as those it names. */
export function balanced(face: Typeface, table: Table, needs: Needs): number[] {
  const total = sum(table.widths);
  const least = leastWidths(table, needs);
  const needed = sum(least);
  if (needed >= total) return least.map((one) => (one * total) / needed);
  const balance = new Balance(face, table, least);
  let spare = total - needed;
  for (let given = balance.widen(spare); given > 0; given = balance.widen(spare)) spare -= given;
  return balance.widths.map((width, i) => width + (spare * (table.widths[i] ?? 0)) / total);
}
