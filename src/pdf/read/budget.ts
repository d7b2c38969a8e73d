/** What reading one file may cost. A hostile file asks for more than any honest one: then reading ends. */

export type Excess = "objects" | "depth" | "bytes";

export class TooMuch extends Error {
  readonly what: Excess;
  constructor(what: Excess) {
    super(`The PDF holds too much to read: ${what}.`);
    this.what = what;
  }
}

export interface Limits {
  /** Values read, however small. */
  values: number;
  /** Values inside values. */
  depth: number;
  /** Bytes that streams unfold to, all together. */
  bytes: number;
}

/** The largest honest file that was met (900 steps, 60 pages) takes a tenth of each. */
const LIMITS: Limits = { values: 5_000_000, depth: 400, bytes: 200_000_000 };

export class Budget {
  private readonly limits: Limits;
  private values = 0;
  private bytes = 0;

  constructor(limits: Limits = LIMITS) {
    this.limits = limits;
  }

  /** Throws TooMuch when one value more, this deep, is too many. */
  value(depth: number): void {
    if (++this.values > this.limits.values) throw new TooMuch("objects");
    if (depth > this.limits.depth) throw new TooMuch("depth");
  }

  /** Throws TooMuch when these bytes more are too many. */
  unfolded(count: number): void {
    this.bytes += count;
    if (this.bytes > this.limits.bytes) throw new TooMuch("bytes");
  }
}
