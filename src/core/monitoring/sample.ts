/** Order statistics of a sample, with the rule for too few values. */

/** Fewer values than this: no median, no spread, no sentence. */
export const LEAST = 5;
/** Fewer values than this: no 90th percentile, which would only repeat the largest value. */
export const LEAST_P90 = 10;

export interface Spread {
  min: number;
  p25: number;
  median: number;
  p75: number;
  /** Null with fewer than `LEAST_P90` values. */
  p90: number | null;
  max: number;
}

export interface Sample {
  n: number;
  /** Sum of all values: sums add up over samples, medians do not. */
  sum: number;
  /** Null with fewer than `LEAST` values. */
  spread: Spread | null;
}

/** @returns the figures of these values (any order, left as they are). */
export function sampleOf(values: readonly number[]): Sample {
  const sorted = Float64Array.from(values).sort();
  const n = sorted.length;
  const sum = sorted.reduce((total, value) => total + value, 0);
  if (n < LEAST) return { n, sum, spread: null };
  return {
    n,
    sum,
    spread: {
      min: sorted[0] ?? 0,
      p25: quantile(sorted, 0.25),
      median: quantile(sorted, 0.5),
      p75: quantile(sorted, 0.75),
      p90: n < LEAST_P90 ? null : quantile(sorted, 0.9),
      max: sorted[n - 1] ?? 0,
    },
  };
}

/** The value at share `q` of the sorted values, on the straight line between its two neighbours (as PERCENTILE.INC does). */
function quantile(sorted: Float64Array, q: number): number {
  const place = (sorted.length - 1) * q;
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}
