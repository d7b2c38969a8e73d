/** A page for someone who listens: what the tags say in the PDF, as lines of text. */
import type { Page, Tag } from "./boxes.ts";
import { SOFT_HYPHEN } from "./wrap.ts";

/** @returns the words of a page in reading order, one entry an element; pictures and check boxes by their alternative text. */
export function wordsOf(page: Page, tags: readonly Tag[]): string[] {
  const said: string[] = [];
  let last: number | null = null;
  for (const { tag, ink } of page.boxes) {
    if (tag === null) continue;
    const alt = tags[tag]?.alt;
    const text = alt ?? (ink.kind === "text" ? ink.text : "");
    if (tag !== last) said.push(text);
    else if (alt === undefined) said.push(joined(said.pop() ?? "", text));
    last = tag;
  }
  return said.map((text) => text.trim()).filter((text) => text !== "");
}

/** A line that ends in a soft hyphen goes on in the next one. */
const joined = (before: string, text: string) =>
  before.endsWith(SOFT_HYPHEN) ? before.slice(0, -1) + text : before + text;
