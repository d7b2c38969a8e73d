/** Pasted HTML as plain data. The document it is parsed into belongs to no page: nothing in it runs or loads. */
import type { Markup } from "../../core/import/markup.ts";

/** @returns what stands in the document's body. */
export function markupIn(html: string): Markup[] {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  return insideOf(body, 0);
}

/** Deeper than any document: cut off, for the sake of the stack. */
const DEEPEST = 400;

const insideOf = (node: Node, depth: number): Markup[] =>
  depth > DEEPEST ? [] : [...node.childNodes].flatMap((child) => markupOf(child, depth + 1));

function markupOf(node: ChildNode, depth: number): Markup[] {
  if (node instanceof Text) return [node.data];
  if (!(node instanceof Element)) return [];
  const attributes = Object.fromEntries(
    [...node.attributes].map(({ name, value }) => [name, value]),
  );
  return [{ tag: node.tagName.toLowerCase(), attributes, inside: insideOf(node, depth) }];
}
