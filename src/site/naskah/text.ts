import { HTMLElement, type Node, parse, TextNode } from "node-html-parser";

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** @returns text safe inside an element or a quoted attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (c) => ESCAPES[c] ?? c);

const isAdded = ({ rawTagName, attributes }: HTMLElement): boolean =>
  "data-redaksi" in attributes || /^(a|svg|script|style)$/i.test(rawTagName ?? "");

const isHeading = ({ rawTagName, classList }: HTMLElement): boolean =>
  /^h[1-6]$/i.test(rawTagName ?? "") || classList.contains("kop");

/** @returns true within a heading, or within the document's own title. */
export function isInHeading({ parentNode }: Node): boolean {
  // Asked of every text on the page for every term: a selector would be compiled each time.
  for (let at = parentNode; at; at = at.parentNode) if (isHeading(at)) return true;
  return false;
}

/** @returns the text nodes of the official words, not of what editors added, in document order. */
export function officialText(node: Node): TextNode[] {
  if (node instanceof TextNode) return [node];
  if (!(node instanceof HTMLElement) || isAdded(node)) return [];
  return node.childNodes.flatMap(officialText);
}

/** Text nodes hold the page's source: a quote may stand there as itself or escaped. */
const inSource = (phrase: string) =>
  phrase
    .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replace(/&/g, "(?:&|&amp;)")
    .replace(/"/g, '(?:"|&quot;|&#34;)')
    .replace(/\s+/g, "\\s+");

/** @returns a pattern for whole words, in any case when asked. */
export const wholeWords = (phrase: string, flags = ""): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${inSource(phrase)}(?![\\p{L}\\p{N}])`, `u${flags}`);

/**
 * Puts HTML around the first match of a pattern in a text node.
 * @returns false when the pattern is not there.
 */
export function wrapFirst(node: TextNode, pattern: RegExp, wrap: (words: string) => string) {
  const match = pattern.exec(node.rawText);
  if (!match) return false;
  const [words] = match;
  const before = node.rawText.slice(0, match.index);
  const after = node.rawText.slice(match.index + words.length);
  replaceText(node, before + wrap(words) + after);
  return true;
}

function replaceText(node: TextNode, html: string) {
  const parent = node.parentNode;
  if (!parent) return;
  const parts = parse(html).childNodes;
  for (const part of parts) part.parentNode = parent;
  parent.childNodes.splice(parent.childNodes.indexOf(node), 1, ...parts);
}

/** @returns the list item, cell, paragraph or heading in which a node stands: where an addition may follow. */
export function blockOf(node: Node): HTMLElement {
  for (let at = node.parentNode; at; at = at.parentNode) {
    if (/^(li|td|dd|p|h[1-6])$/i.test(at.rawTagName ?? "")) return at;
  }
  throw new Error(`No paragraph, heading, list item or cell holds “${node.rawText.trim()}”.`);
}
