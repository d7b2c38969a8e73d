/** A text as the words by which it is searched. */

const WORD = /#?\p{N}+|\p{L}+/gu;

/** @returns the words and numbers in order, in small letters: "PP 82/2012" → pp, 82, 2012. */
export const wordsOf = (text: string): string[] =>
  text.normalize("NFC").toLowerCase().match(WORD) ?? [];

export const isNumber = (word: string): boolean => /^#?\p{N}/u.test(word);
