/**
 * Widths of the chart's columns on paper: no word of an actor's name or a remark is cut while the texts
 * keep room to be read. Words are measured by their letters, as the chart's labels are (chart-ink.ts).
 */
import type { Sop } from "../sop/schema.ts";
import { POINT } from "./typeface.ts";

export interface ChartColumns {
  /** Millimetres of all columns, left to right. */
  widths: number[];
  /** How many columns stand before those of the actors. */
  before: number;
  /** Type size (points) of the actors' names. */
  nameSize: number;
}

/** A4 landscape: No, Waktu and an empty Ket. never change; Uraian, Kelengkapan and Output share the rest. */
const A4 = 255;
const NUMBER = 8;
const DURATION = 16;
const REMARKS = { empty: 13, most: 26 };
const FLEXIBLE = { wanted: 120, least: 92, activity: 52 / 120, other: 34 / 120 };
const PADDING = 2.4;
/** Rough widths of a letter, in parts of the type size. */
const LETTER = { bold: 0.62, plain: 0.56 };

/** @returns the millimetres that the longest word of the texts takes in a cell. */
function wordRoom(texts: string[], size: number, letter: number): number {
  const longest = Math.max(0, ...texts.flatMap((text) => text.split(/\s+/)).map((w) => w.length));
  return longest === 0 ? 0 : longest * letter * size * POINT + PADDING;
}

/** @param size type size (points) of the cells' text. */
export function chartColumns(sop: Sop, width: number, size: number): ChartColumns {
  const names = sop.actors.map(({ name }) => name);
  const remarked = sop.steps.map((step) => step.remarks ?? "");
  const wanted = wordRoom(remarked, size, LETTER.plain);
  const remarks = Math.min(REMARKS.most, Math.max(REMARKS.empty, wanted));
  const free = A4 - NUMBER - DURATION - remarks;
  const share = (free - FLEXIBLE.wanted) / names.length;
  const nameSize = wordRoom(names, 7, LETTER.bold) <= share ? 7 : 6;
  const most = (free - FLEXIBLE.least) / names.length;
  const actor = Math.min(most, Math.max(share, wordRoom(names, nameSize, LETTER.bold)));
  const flexible = free - actor * names.length;
  const other = flexible * FLEXIBLE.other;
  const widths = [NUMBER, flexible * FLEXIBLE.activity, ...names.map(() => actor)];
  widths.push(other, DURATION, other, remarks);
  return { widths: widths.map((one) => (one * width) / A4), before: 2, nameSize };
}
