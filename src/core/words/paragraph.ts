/** What follows one another, each part whole in itself: a sentence is never made of such parts. */

type Part = string | false | null | undefined;

/** Whole sentences one after another; what is not said is left out. */
export const paragraph = (...sentences: readonly Part[]): string =>
  sentences.filter(Boolean).join(" ");

/** Facts on one line: "Langkah 2 · 30 menit"; what is not known is left out. */
export const facts = (...all: readonly Part[]): string => all.filter(Boolean).join(" · ");
