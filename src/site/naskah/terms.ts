import type { HTMLElement } from "node-html-parser";
import type { Term } from "../../core/sop/glossary.ts";
import { isInHeading, officialText, wholeWords, wrapFirst } from "./text.ts";

/**
 * Links each term of the glossary where the text first uses it; the words stay as written.
 * @param root the page, changed in place.
 * @param addressOf gives the address of a term's entry.
 */
export function linkTerms(
  root: HTMLElement,
  terms: readonly Term[],
  addressOf: (termId: string) => string,
) {
  const prose = () => officialText(root).filter((node) => !isInHeading(node));
  // Longer terms first: "recovery data" must not lose its second word to another entry.
  const longest = ({ term, also }: Term) => Math.max(...[term, ...also].map((t) => t.length));
  for (const entry of [...terms].sort((a, b) => longest(b) - longest(a))) {
    const patterns = [entry.term, ...entry.also].map((words) => wholeWords(words, "i"));
    prose().some((node) =>
      patterns.some((pattern) =>
        wrapFirst(
          node,
          pattern,
          (words) => `<a class="istilah" href="${addressOf(entry.id)}">${words}</a>`,
        ),
      ),
    );
  }
}
