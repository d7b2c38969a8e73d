/** HTML as plain data, as the page makes it of what is pasted. */
import { HTMLElement, type Node, parse, TextNode } from "node-html-parser";
import type { Markup } from "../../src/core/import/markup.ts";

function markupOf(node: Node): Markup[] {
  if (node instanceof TextNode) return [node.text];
  if (!(node instanceof HTMLElement)) return [];
  const attributes = Object.fromEntries(
    Object.entries(node.attributes).map(([name, value]) => [name.toLowerCase(), value]),
  );
  const inside = node.childNodes.flatMap(markupOf);
  return [{ tag: (node.rawTagName ?? "").toLowerCase(), attributes, inside }];
}

/** Word's conditions, comments to every browser. */
const CONDITIONS = /<!\[[^>]*\]>/g;

/** @returns the document's content; comments are left out, as no text stands in them. */
export const markupIn = (html: string): Markup[] =>
  parse(html.replace(CONDITIONS, "")).childNodes.flatMap(markupOf);
