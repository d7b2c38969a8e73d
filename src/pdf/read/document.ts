/** A document as its parts are looked at: its pages, its catalogue, and a way to say what a value is. */
import { Canonical } from "./canonical.ts";
import type { Objects } from "./file.ts";
import { type FoundPage, pagesOf } from "./pages.ts";
import { entriesOf, entry, isReference, itemsOf, resolved, type Value } from "./values.ts";

export interface PdfDocument {
  objects: Objects;
  pages: readonly FoundPage[];
  root: Value;
  /** SHA-256 (hex) of a value, whatever program stored it; `without`: keys of it that do not count. */
  digest(value: Value, without?: ReadonlySet<string>): string;
}

/** @throws Malformed when the pages cannot be found, TooMuch beyond the budget. */
export function documentOf(objects: Objects): PdfDocument {
  const pages = pagesOf(objects);
  const { resolve, trailer } = objects;
  // Pages and annotations are mentioned everywhere: there only their place counts.
  const named = new Map<number, string>();
  for (const [i, { id, dictionary }] of pages.entries()) {
    if (id !== null) named.set(id, `page ${i}`);
    for (const [k, annotation] of itemsOf(entry(dictionary, "Annots", resolve)).entries()) {
      if (isReference(annotation)) named.set(annotation.id, `annotation ${k} of page ${i}`);
    }
  }
  return {
    objects,
    pages,
    root: entry(trailer, "Root", resolve),
    digest(value, without) {
      const canonical = new Canonical(objects, named);
      canonical.value(value, without);
      return canonical.digest();
    },
  };
}

/** @returns the annotations of a page, references followed. */
export function annotationsOf({ objects: { resolve } }: PdfDocument, page: FoundPage): Value[] {
  const listed = itemsOf(entry(page.dictionary, "Annots", resolve));
  return listed.map((one) => resolved(one, resolve)).filter((one) => entriesOf(one).size > 0);
}
