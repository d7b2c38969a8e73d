/** Parts of a whole, with the rule for too few to say. */
import { outOf } from "../words/number.ts";
import { percent } from "../words/ratio.ts";
import { LEAST } from "./sample.ts";

/** "58%", or that there are too few to say. */
export const shareInWords = (part: number, of: number): string =>
  of < LEAST ? "terlalu sedikit" : percent(part / of);

/** "7 dari 12 (58%)"; no share of too few. */
export const partInWords = (part: number, of: number): string =>
  `${outOf(part, of)}${of < LEAST ? "" : ` (${percent(part / of)})`}`;
