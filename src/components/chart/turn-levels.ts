/** Pentagons side by side at a page break: lines may run closer together than a pentagon is wide. */
import { WIDE_SIZES } from "../../core/chart/sizes.ts";

/** Height in CSS pixels of a row of pentagons on one level, and what one more level adds. */
export const TURN = { one: 44, more: 32 };

const APART = 2 * WIDE_SIZES.pentagon.w + 2;

/**
 * @param xs where the crossings are, ascending, in pixels.
 * @returns the level of each, from 0: a pentagon that would touch one before it takes the next free level.
 */
export function turnLevels(xs: readonly number[]): number[] {
  const ends: number[] = [];
  return xs.map((x) => {
    const free = ends.findIndex((end) => end + APART <= x);
    const level = free < 0 ? ends.length : free;
    ends[level] = x;
    return level;
  });
}

/** @returns the height of the row that holds the crossings. */
export const turnHeight = (xs: readonly number[]): number =>
  TURN.one + Math.max(0, ...turnLevels(xs)) * TURN.more;
