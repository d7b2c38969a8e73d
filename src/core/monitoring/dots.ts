/** One dot a visit on a straight axis of multiples of Waktu baku: what a few visits are shown as. */

/** So many visits of a step, and no more, are shown one by one. */
export const FEW_VISITS = 30;

/** The axis ends at a whole multiple between these: 1× must stay wide enough to be compared with. */
const [SHORTEST, LONGEST] = [2, 4];

/** Dots nearer than this part of the axis would cover one another, so they lie in different lanes. */
const NEAR = 0.025;
const LANES = 3;

/**
 * A visit of a step as a multiple of its Waktu baku. Whether it was over is judged apart: a Waktu baku in days
 * ends when the office closes, so such a visit may take more working hours than the multiple allows.
 */
export interface Visit {
  ratio: number;
  late: boolean;
}

export interface Dot {
  /** 0 to 1 along the axis; what lies beyond stays at its end. */
  at: number;
  /** 0 is the middle, then above and below it in turn. */
  lane: number;
  /** Over Waktu baku. */
  late: boolean;
}

/** @returns the multiple of Waktu baku at which an axis for these ends. */
export function axisEnd(visits: readonly Visit[]): number {
  const longest = Math.max(...visits.map(({ ratio }) => ratio), 0);
  return Math.min(LONGEST, Math.max(SHORTEST, Math.ceil(longest)));
}

/** @param visits in rising order. @param end of the axis. @returns a dot for each. */
export function dotsOf(visits: readonly Visit[], end: number): Dot[] {
  const dots: Dot[] = [];
  for (const { ratio, late } of visits) {
    const at = Math.min(ratio, end) / end;
    const before = dots.at(-1);
    const isNear = before !== undefined && at - before.at < NEAR;
    dots.push({ at, lane: isNear ? (before.lane + 1) % LANES : 0, late });
  }
  return dots;
}
