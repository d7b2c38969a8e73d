/** Long words that a narrow cell may break: no browser knows where an Indonesian word may be broken. */
import { breaksOf } from "./hyphens.ts";

/** Breaks where a cell needs it, by a hyphen that is not there otherwise. */
const SOFT_HYPHEN = "\u00AD";

/**
 * @param least words of fewer letters stay whole.
 * @returns the text with soft hyphens in its long words.
 */
export const softly = (text: string, least: number): string =>
  text.replace(/\p{L}+/gu, (word) => {
    if (word.length < least) return word;
    const cuts = [0, ...breaksOf(word), word.length];
    return cuts
      .slice(1)
      .map((cut, n) => word.slice(cuts[n], cut))
      .join(SOFT_HYPHEN);
  });
