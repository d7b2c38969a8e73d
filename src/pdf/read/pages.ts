/** The pages of a document in order, with what each inherits from the tree above it (7.7.3). */

import type { Objects } from "./file.ts";
import { Malformed } from "./parser.ts";
import {
  type Dictionary,
  entriesOf,
  entry,
  isReference,
  itemsOf,
  type Value,
  wordOf,
} from "./values.ts";

export interface FoundPage {
  /** Null for a page that is no object of its own. */
  id: number | null;
  dictionary: Dictionary;
}

const INHERITED = ["Resources", "MediaBox", "CropBox", "Rotate"];
const MOST_PAGES = 20_000;
const DEEPEST = 60;

/** @throws Malformed when the tree has no bottom. */
export function pagesOf({ resolve, trailer, budget }: Objects): FoundPage[] {
  const found: FoundPage[] = [];
  const visit = (node: Value, inherited: ReadonlyMap<string, Value>, depth: number) => {
    budget.value(0);
    if (depth > DEEPEST || found.length > MOST_PAGES) throw new Malformed("page tree");
    const value = isReference(node) ? resolve(node.id) : node;
    const own = entriesOf(value);
    const passed = new Map(inherited);
    for (const key of INHERITED) if (own.has(key)) passed.set(key, own.get(key) ?? null);
    const kids = itemsOf(entry(value, "Kids", resolve));
    if (wordOf(entry(value, "Type", resolve)) === "Page" || !own.has("Kids")) {
      const entries = new Map([...passed, ...own]);
      const id = isReference(node) ? node.id : null;
      if (own.size > 0) found.push({ id, dictionary: { kind: "dictionary", entries } });
    } else for (const kid of kids) visit(kid, passed, depth + 1);
  };
  const root = entry(trailer, "Root", resolve);
  visit(entriesOf(root).get("Pages") ?? null, new Map(), 0);
  return found;
}
