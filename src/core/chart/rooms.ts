/** What the chart has room for on screen, in CSS pixels: beside the texts, below them, in a file. */
import type { ChartDrawing } from "./draw.ts";
import { fitChart, type Room } from "./fit.ts";
import type { ChartLayout } from "./grid.ts";
import { typeWidth } from "./letters.ts";
import { NARROW_SIZES, WIDE_SIZES } from "./sizes.ts";

/** The type of names on arrows. */
const NAME_SIZE = 11;
/** A reader's own typeface may be a little wider; a file is shown in any. */
const SPARE = { page: 1.04, file: 1.12 };

/** All actors' columns together, so that a table of six still fits a window of 1280 px. */
const WIDE = 420;
/** Each actor's column in a file, which has all the room it wants. */
const FILE = 110;
/** All lanes together beside the words, so that six still fit a telephone of 320 px. */
const NARROW = 216;

type Breaks = (word: string) => number[];

const type = (spare: number, breaksOf: Breaks) => ({
  line: 13,
  widthOf: (text: string) => typeWidth(text, NAME_SIZE) * spare,
  breaksOf,
});

function wideRoom(width: number, columns: number, spare: number, breaksOf: Breaks): Room {
  const share = Math.floor(width / columns);
  return {
    scale: {
      ...type(spare, breaksOf),
      sizes: WIDE_SIZES,
      pitch: 9,
      clear: 6,
      margin: { top: 12, bottom: 10 },
    },
    even: Math.max(70, Math.min(105, share)),
    least: 66,
    heads: [],
    step: 6,
    narrowest: 24,
    width,
  };
}

/** Beside a head's words in its lane: a hair of padding, the rule, and what bold letters are wider. */
const HEAD = { beside: 3, bold: 1.05, crowd: 6 };

/** @returns the width (px) of the widest piece that the words of a lane's head may be broken into. */
function headWidth(name: string, breaksOf: Breaks): number {
  const pieces = name.split(/[\s/-]+/).flatMap((word) => {
    const cuts = [0, ...breaksOf(word), word.length];
    return cuts.slice(1).map((cut, n) => {
      const piece = word.slice(cuts[n], cut);
      return cut < word.length ? `${piece}-` : piece;
    });
  });
  return Math.max(...pieces.map((piece) => typeWidth(piece, NAME_SIZE))) * HEAD.bold + HEAD.beside;
}

function narrowRoom(names: readonly string[], breaksOf: Breaks): Room {
  const columns = names.length;
  const share = Math.floor(NARROW / columns);
  /** As many as fit a telephone keep to it; more have to be moved anyway. */
  const most = columns > HEAD.crowd ? Number.POSITIVE_INFINITY : share;
  return {
    scale: {
      ...type(SPARE.page, breaksOf),
      sizes: NARROW_SIZES,
      pitch: 6,
      clear: 4,
      margin: { top: 7, bottom: 8 },
    },
    even: Math.max(36, Math.min(56, share)),
    least: 32,
    heads: names.map((name) => Math.min(most, headWidth(name, breaksOf))),
    step: 4,
    narrowest: 12,
    width: NARROW,
  };
}

/** @returns the chart as columns of a wide table. */
export const wideChart = (layout: ChartLayout, breaksOf: Breaks): ChartDrawing =>
  fitChart(layout, wideRoom(WIDE, layout.columns, SPARE.page, breaksOf));

/** @returns the chart as columns of a table in an SVG file. */
export const fileChart = (layout: ChartLayout, breaksOf: Breaks): ChartDrawing =>
  fitChart(layout, wideRoom(FILE * layout.columns, layout.columns, SPARE.file, breaksOf));

/**
 * @param names the short names over the lanes, one for each actor.
 * @returns the chart as narrow lanes beside and below the words of each step.
 */
export const narrowChart = (
  layout: ChartLayout,
  names: readonly string[],
  breaksOf: Breaks,
): ChartDrawing => fitChart(layout, narrowRoom(names, breaksOf));
