/** Pentagons side by side at a page break: lines may run closer together than a pentagon is wide. */
import type { PageCrossing } from "../../core/chart/pieces.ts";
import { TABLE_SIZES } from "../../core/chart/sizes.ts";

/** Height in CSS pixels of a row of pentagons on one level and on two, see chart.css. */
export const TURN = { one: 44, two: 76 };

/**
 * @param lane width of an actor column in pixels.
 * @returns the level of each crossing, 0 or 1: a pentagon that would touch the one before it changes level.
 */
export function turnLevels(crossings: PageCrossing[], lane: number): number[] {
  const width = 2 * TABLE_SIZES.pentagon.w + 2;
  const levels: number[] = [];
  for (const [n, { x }] of crossings.entries()) {
    const before = crossings[n - 1];
    const meets = before !== undefined && (x - before.x) * lane < width;
    levels.push(meets ? 1 - (levels[n - 1] ?? 0) : 0);
  }
  return levels;
}

/** @returns the height of the row that holds the crossings. */
export const turnHeight = (crossings: PageCrossing[], lane: number): number =>
  turnLevels(crossings, lane).includes(1) ? TURN.two : TURN.one;
