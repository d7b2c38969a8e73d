/**
 * The parts of a document that can be the same or differ: each page as it is seen, the structure that
 * is read aloud, what the file says of itself, and the rest of the catalogue with the attached record.
 * Signature fields, annotations and what signers add besides are not among them: see `changes.ts`.
 */
import type { PdfDocument } from "./document.ts";
import { entriesOf, type Value } from "./values.ts";

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

const list = (...items: Value[]): Value => ({ kind: "list", items });

/** @throws TooMuch beyond the budget. */
export function partsOf({ objects, pages, root, digest }: PdfDocument): Parts {
  const catalog = entriesOf(root);
  // Which branch of the structure tree a page has: programs that join files count anew.
  const keys = pages.map(({ dictionary }) => dictionary.entries.get("StructParents") ?? null);
  const info = objects.trailer.entries.get("Info") ?? null;
  return {
    pages: pages.map(({ dictionary }) => digest(dictionary, PAGE_APART)),
    structure: digest(list(catalog.get("StructTreeRoot") ?? null, ...keys)),
    metadata: digest(list(info, catalog.get("Metadata") ?? null)),
    document: digest(root, CATALOG_APART),
  };
}
