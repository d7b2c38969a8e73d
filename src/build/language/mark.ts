/**
 * English words amid Indonesian are marked as English, for the voice of a screen reader and for
 * hyphenation. Nothing that is read, copied or searched changes: a mark stands around the words, and one
 * around the text they stand in, which stays one piece where its parent lays out pieces.
 */
import { HTMLElement, type Node, parse, TextNode } from "node-html-parser";
import { wholeWords } from "../../site/naskah/text.ts";

/** Holds no elements, or is no prose; a program draws what is in its own. */
const LEFT_ALONE =
  /^(?:head|script|style|noscript|template|textarea|select|svg|pre|code|astro-island)$/i;

/**
 * @param html a whole page.
 * @param words the English ones; each is found in any case, as a whole word.
 * @returns the page with `lang="en"` around each of them, but for text whose language is said already.
 */
export function markEnglish(html: string, words: readonly string[]): string {
  if (words.length === 0) return html;
  const patterns = words.map((word) => wholeWords(word).source);
  const english = new RegExp(patterns.join("|"), "giu");
  let written = "";
  let from = 0;
  for (const { range, rawText } of proseIn(parse(html, { comment: true }))) {
    const marked = rawText.replace(english, (word) => `<span lang="en">${word}</span>`);
    if (marked === rawText) continue;
    written += `${html.slice(from, range[0])}<span>${marked}</span>`;
    from = range[1];
  }
  return written + html.slice(from);
}

/** The text nodes of Indonesian prose, in the order of the page. */
function proseIn(node: Node): TextNode[] {
  if (node instanceof TextNode) return [node];
  if (!(node instanceof HTMLElement)) return [];
  const { rawTagName, attributes } = node;
  const isOther = !/^id\b/i.test(attributes.lang ?? "id");
  if (isOther || LEFT_ALONE.test(rawTagName ?? "")) return [];
  return node.childNodes.flatMap(proseIn);
}
