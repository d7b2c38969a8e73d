import { diffInWords } from "../../core/case/words/sop-diff-text.ts";
import { aroundInWords } from "../../core/draft/around-in-words.ts";
import type { Sop } from "../../core/sop/schema.ts";

/** @returns everything in which two versions differ, a sentence each: the head first, then the table. */
export const differences = (was: Sop, becomes: Sop): string[] => [
  ...aroundInWords(was, becomes),
  ...diffInWords(was, becomes),
];
