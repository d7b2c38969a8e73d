/** fast-check as `npm run test:quick` sees it: few runs of each property; all of them in `npm test`. */
import { createRequire } from "node:module";
import type fastCheck from "fast-check";

/** Counted, not timed: a loaded machine shall be slow, not red, and tries the same number each time. */
const RUNS = 5;
/** What fast-check itself tries where a property names no number. */
const USUAL = 100;

// By `require`, since the import of that name leads here: tests/quick/config.ts.
const whole: typeof fastCheck = createRequire(import.meta.url)("fast-check");

const assert = <Ts>(
  property: fastCheck.IRawProperty<Ts>,
  given: fastCheck.Parameters<Ts> = {},
): void | Promise<void> =>
  whole.assert(property, { ...given, numRuns: Math.min(given.numRuns ?? USUAL, RUNS) });

export default { ...whole, assert } as typeof fastCheck;
