/**
 * The overview: the chart with the first words of each activity inside its symbol, so that it is read
 * without the table beside it. The arrows and lanes are the chart's own.
 */
import { exits, indexOfStep, isReturn } from "../sop/graph.ts";
import type { Sop } from "../sop/schema.ts";
import { paragraph } from "../words/paragraph.ts";
import { inChoice } from "../words/series.ts";
import type { ChartDrawing } from "./draw.ts";
import { fitChart } from "./fit.ts";
import type { ChartLayout, ChartShape } from "./grid.ts";
import { typeWidth } from "./letters.ts";
import { brokenLines } from "./lines-of-type.ts";
import type { Scale } from "./scale.ts";
import type { HalfSize, SymbolName } from "./symbols.ts";

/** In CSS pixels. A reader's own typeface may be a little wider than the page's. */
const TYPE = { size: 11, line: 13, spare: 1.04 };
/** All lanes of a short SOP together, and the narrowest and the widest lane. */
const WIDTH = 940;
const LANE = { least: 156, most: 230 };
const BESIDE = 14;
/** The most lines in a symbol. */
const MOST = 5;

/** @returns the overview drawn; nothing of it is wider than its lane. */
export function overviewChart(layout: ChartLayout, breaksOf: Scale["breaksOf"]): ChartDrawing {
  const lane = Math.min(LANE.most, Math.max(LANE.least, WIDTH / layout.columns));
  const w = lane / 2 - BESIDE;
  return fitChart(layout, {
    scale: {
      line: TYPE.line,
      widthOf: (text) => typeWidth(text, TYPE.size) * TYPE.spare,
      breaksOf,
      sizes: {
        capsule: { w, h: 27 },
        box: { w, h: 30 },
        diamond: { w, h: 50 },
        pentagon: { w: 11, h: 13 },
        head: { half: 4.5, length: 8 },
      },
      pitch: 9,
      clear: 6,
      margin: { top: 14, bottom: 12 },
    },
    even: lane,
    least: lane,
    heads: [],
    step: 10,
    narrowest: w,
    width: Number.POSITIVE_INFINITY,
  });
}

/** How wide a line of type may be in a symbol, `y` above or below its middle. */
function roomAt(symbol: SymbolName, { w, h }: HalfSize, y: number): number {
  const edge = Math.min(h, Math.abs(y) + TYPE.line / 2);
  if (symbol === "diamond") return 2 * w * (1 - edge / h);
  if (symbol === "capsule") return 2 * (w - h + Math.sqrt(h * h - edge * edge)) - 6;
  return 2 * w - 8;
}

/** Words on `count` lines around the middle, or null where they do not fit. */
function onLines(words: readonly string[], count: number, widths: number[], scale: Scale) {
  const lines: string[] = [];
  let next = 0;
  for (let n = 0; n < count; n += 1) {
    let line = "";
    for (; next < words.length; next += 1) {
      const longer = line === "" ? `${words[next]}` : `${line} ${words[next]}`;
      if (scale.widthOf(longer) > (widths[n] ?? 0)) break;
      line = longer;
    }
    lines.push(line);
  }
  return next < words.length || lines.includes("") ? null : lines;
}

/** The text on as few lines as hold it, or null. */
function within(text: string, symbol: SymbolName, scale: Scale): string[] | null {
  const size = scale.sizes[symbol];
  const most = Math.min(MOST, Math.floor((2 * size.h) / TYPE.line));
  for (let count = 1; count <= most; count += 1) {
    const widths = Array.from({ length: count }, (_, n) =>
      roomAt(symbol, size, (n - (count - 1) / 2) * TYPE.line),
    );
    const lines = onLines(text.split(/\s+/), count, widths, scale);
    if (lines !== null) return lines;
  }
  return null;
}

/**
 * @returns what stands in a symbol: the step's number and as many of its first words as fit; the whole
 * sentence stands in the table. Of other performers' symbols the number alone.
 */
export function symbolWords(sop: Sop, shape: ChartShape, { scale }: ChartDrawing): string[] {
  if (shape.part === "start") return ["Mulai"];
  if (shape.part === "end") return ["Selesai"];
  const step = sop.steps[shape.row];
  if (step === undefined) return [];
  const number = `${step.number}.`;
  if (shape.part === "joined") return [number];
  const words = step.activity.trim().split(/\s+/);
  for (let n = words.length; n > 0; n -= 1) {
    const text = [number, ...words.slice(0, n), ...(n < words.length ? ["…"] : [])].join(" ");
    const lines = within(text, shape.symbol, scale);
    if (lines !== null) return lines;
  }
  return [number];
}

/** @returns the lines of each lane's name, from left to right. */
export const laneNames = (sop: Sop, { scale }: ChartDrawing): string[][] =>
  sop.actors.map(({ short }, n) => {
    const { left = 0, right = 0 } = scale.columns[n] ?? {};
    return brokenLines(short, right - left - 8, scale);
  });

/** @returns the way in words, for people who do not see the drawing. */
export function overviewInWords(sop: Sop): string {
  const names = sop.actors.map(({ name }) => name).join(", ");
  const returns = sop.steps.flatMap((step) =>
    exits(step)
      .filter(({ target }) => isReturn(sop, step, target))
      .map(({ target, outcomes }) => {
        const to = "step" in target ? sop.steps[indexOfStep(sop, target.step)]?.number : undefined;
        return `langkah ${step.number} kembali ke langkah ${to} bila ${inChoice(outcomes.map((o) => o.label.toLowerCase()))}`;
      }),
  );
  return paragraph(
    `${sop.steps.length} langkah pada lajur ${names}.`,
    returns.length > 0 && `Alur kembali: ${returns.join("; ")}.`,
    "Isi yang sama tersedia sebagai tabel.",
  );
}
