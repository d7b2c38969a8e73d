/**
 * The heights of a row, counted from its top border (0): in each slot where arrows turn in to the shape,
 * then the shape's middle; below the activity also its tracks; last the bottom border.
 */
import type { ChartRow } from "./grid.ts";

type Slots = Pick<ChartRow, "slots" | "main" | "tracks">;

/** @returns where arrows from a gutter turn in to the shape of a slot. */
export const entryOf = ({ main, tracks }: Slots, slot: number): number =>
  1 + 2 * slot + (slot > main ? tracks : 0);

/** @returns the middle of a slot's shape. */
export const centreOf = (row: Slots, slot: number): number => entryOf(row, slot) + 1;

/** @returns a track below the activity, counted from 0. */
export const trackOf = (row: Slots, track: number): number => centreOf(row, row.main) + 1 + track;

/** @returns the bottom border. */
export const bottomOf = ({ slots, tracks }: Slots): number => 1 + 2 * slots + tracks;

/** @returns a number that grows down the chart: to compare heights of different rows. */
export const depthOf = (rows: readonly ChartRow[], row: number, level: number): number => {
  const slots = rows[row];
  return row + (slots === undefined ? 0 : level / bottomOf(slots));
};
