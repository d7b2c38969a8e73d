/**
 * The signatures in a document as they present themselves (ISO 32000-1, 12.8): what they name and which
 * bytes they cover. Whether any of it is true is not looked at here.
 */
import { bytesOf } from "../syntax.ts";
import { type Coverage, coverageOf } from "./coverage.ts";
import type { PdfDocument } from "./document.ts";
import { textIn } from "./text.ts";
import {
  bytesIn,
  entriesOf,
  entry,
  itemsOf,
  numberOf,
  type Resolve,
  resolved,
  type Value,
  wordOf,
} from "./values.ts";

/** What later saves may do, as the first signer of a document sets it (12.8.2.2). */
export type Permission =
  /** Nothing. */
  | 1
  /** Filling in and signing. */
  | 2
  /** Notes too. */
  | 3;

export interface FoundSignature {
  /** Full name of its field. */
  field: string;
  /** As the file says, or null. */
  name: string | null;
  /** How its value is built, as the file says, or null. */
  format: string | null;
  /** The value: DER, zeros behind it. */
  contents: Uint8Array<ArrayBuffer>;
  coverage: Coverage;
  permits: Permission | null;
  /** SHA-256 (hex) of what it says: the same in each state of the file, or it was replaced. */
  digest: string;
}

const DEEPEST = 8;

/** @param text of the file that the document is in, one character a byte. */
export function signaturesIn(document: PdfDocument, text: string): FoundSignature[] {
  const { objects, root } = document;
  const { resolve } = objects;
  const found: FoundSignature[] = [];
  const seen = new Set<Value>();
  const visit = (field: Value, path: readonly string[], isOne: boolean, depth: number) => {
    objects.budget.value(0);
    const value = resolved(field, resolve);
    const type = wordOf(entry(value, "FT", resolve));
    const isField = type === null ? isOne : type === "Sig";
    const own = textIn(entry(value, "T", resolve));
    const names = own === null ? path : [...path, own];
    const signed = entry(value, "V", resolve);
    if ((isField || entriesOf(signed).has("ByteRange")) && entriesOf(signed).size > 0) {
      if (!seen.has(signed)) found.push(signatureOf(signed, names.join("."), document, text));
      seen.add(signed);
    }
    if (depth >= DEEPEST) return;
    for (const kid of itemsOf(entry(value, "Kids", resolve))) visit(kid, names, isField, depth + 1);
  };
  const form = entry(root, "AcroForm", resolve);
  for (const field of itemsOf(entry(form, "Fields", resolve))) visit(field, [], false, 0);
  return found;
}

function signatureOf(
  value: Value,
  field: string,
  { objects: { resolve }, digest }: PdfDocument,
  text: string,
): FoundSignature {
  const contents = bytesIn(entry(value, "Contents", resolve)) ?? "";
  const range = itemsOf(entry(value, "ByteRange", resolve)).map((one) =>
    numberOf(resolved(one, resolve)),
  );
  return {
    field,
    name: textIn(entry(value, "Name", resolve)),
    format: wordOf(entry(value, "SubFilter", resolve)),
    contents: bytesOf(contents),
    coverage: coverageOf(range, contents, text),
    permits: permissionIn(value, resolve),
    // What it refers to may be the whole document, which others change rightly.
    digest: digest(value, new Set(["Reference"])),
  };
}

function permissionIn(value: Value, resolve: Resolve): Permission | null {
  const references = itemsOf(entry(value, "Reference", resolve)).map((one) =>
    resolved(one, resolve),
  );
  const rule = references.find(
    (one) => wordOf(entry(one, "TransformMethod", resolve)) === "DocMDP",
  );
  if (rule === undefined) return null;
  const stated = numberOf(entry(entry(rule, "TransformParams", resolve), "P", resolve));
  return stated === 1 || stated === 3 ? stated : 2;
}
