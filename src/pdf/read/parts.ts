/**
 * The parts of a document that can be the same or differ: each page as it is seen, the structure that
 * is read aloud, what the file says of itself, and the rest of the catalogue with the attached record.
 * Signature fields, annotations and what signers add besides are not among them: see `later.ts`.
 */
import { Canonical } from "./canonical.ts";
import type { Objects } from "./file.ts";
import { pagesOf } from "./pages.ts";
import { entriesOf, entry, type Value } from "./values.ts";

/** SHA-256 in hex of each part: the same for the same part, whatever program stored it. */
export interface Parts {
  pages: string[];
  structure: string;
  metadata: string;
  /** Language, output intent, attachments and how the file opens. */
  document: string;
}

const PAGE_APART = new Set([
  ...["Type", "Parent", "StructParents", "Annots", "PieceInfo", "LastModified"],
]);
const CATALOG_APART = new Set([
  ...["Type", "Version", "Pages", "StructTreeRoot", "Metadata", "PieceInfo"],
  ...["AcroForm", "DSS", "Perms", "Extensions"],
]);

/** @throws Malformed when the pages cannot be found, TooMuch beyond the budget. */
export function partsOf(objects: Objects): Parts {
  const pages = pagesOf(objects);
  const named = new Map(
    pages.flatMap(({ id }, i) => (id === null ? [] : [[id, `page ${i}`] as const])),
  );
  const digest = (value: Value, without?: ReadonlySet<string>, only = named) => {
    const canonical = new Canonical(objects, only);
    canonical.value(value, without);
    return canonical.digest();
  };
  const { resolve, trailer } = objects;
  const root = entry(trailer, "Root", resolve);
  const list = (...items: Value[]): Value => ({ kind: "list", items });
  // Which branch of the structure tree a page has: programs that join files count anew.
  const keys = pages.map(({ dictionary }) => dictionary.entries.get("StructParents") ?? null);
  return {
    pages: pages.map(({ dictionary }) => digest(dictionary, PAGE_APART)),
    structure: digest(list(entriesOf(root).get("StructTreeRoot") ?? null, ...keys)),
    metadata: digest(
      list(entriesOf(trailer).get("Info") ?? null, entriesOf(root).get("Metadata") ?? null),
    ),
    document: digest(root, CATALOG_APART),
  };
}
