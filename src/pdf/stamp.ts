/**
 * What a file says of its own making: the layout version and the digests of its parts. They stand in the
 * writer's private corner of the catalogue (ISO 32000-1, 14.5), apart from record and seal, because they
 * prove nothing about who made the file: whoever changes a page can write its digest anew. They tell a
 * page that was changed by accident, or without that care, when the layout itself is no longer known.
 */
import type { Objects } from "./read/file.ts";
import type { Parts } from "./read/parts.ts";
import { bytesIn, entriesOf, entry, itemsOf, numberOf, type Value } from "./read/values.ts";

export interface Stamp {
  layout: number;
  /** What else the drawing depends on, besides layout and record: a short digest, "" for nothing. */
  basis: string;
  parts: Parts;
}

const OWNER = "SOPKaltim";

/** @returns the entry for the catalogue; `date` as PDF writes it. */
export function stampEntry({ layout, basis, parts }: Stamp, date: string): string {
  const pages = parts.pages.map((digest) => `<${digest}>`).join("");
  const rest = `/Structure<${parts.structure}>/Metadata<${parts.metadata}>/Document<${parts.document}>`;
  const own = `<</Layout ${layout}/Basis<${basis}>/Pages[${pages}]${rest}>>`;
  return `/PieceInfo<</${OWNER}<</LastModified(${date})/Private${own}>>>>`;
}

/** @returns what the file says of its making, null when it says nothing that can be read. */
export function stampOf({ resolve, trailer }: Objects): Stamp | null {
  const piece = entry(entry(trailer, "Root", resolve), "PieceInfo", resolve);
  const own = entry(entry(piece, OWNER, resolve), "Private", resolve);
  const layout = numberOf(entry(own, "Layout", resolve));
  const digest = (key: string) => hex(entriesOf(own).get(key));
  const [structure, metadata, document] = ["Structure", "Metadata", "Document"].map(digest);
  if (layout === null || !structure || !metadata || !document) return null;
  const pages = itemsOf(entry(own, "Pages", resolve)).map((page) => hex(page) ?? "");
  const basis = digest("Basis") ?? "";
  return { layout, basis, parts: { pages, structure, metadata, document } };
}

function hex(value: Value | undefined): string | null {
  const bytes = bytesIn(value);
  if (bytes === null) return null;
  return [...bytes].map((sign) => sign.charCodeAt(0).toString(16).padStart(2, "0")).join("");
}
