/**
 * The signatures in a document as they present themselves (ISO 32000-1, 12.8): what they name and which
 * bytes they cover. Whether any of it is true is not looked at here.
 */
import type { PdfDocument } from "./document.ts";
import { textIn } from "./text.ts";
import { entriesOf, entry, itemsOf, numberOf, resolved, type Value, wordOf } from "./values.ts";

export interface FoundSignature {
  /** As the file says, or null. */
  name: string | null;
  /** As PDF writes moments, or null. */
  at: string | null;
  /** A time stamp of the whole document, not a person's signature. */
  timestamp: boolean;
  /** "whole": all bytes but the signature itself; "part": bytes follow that it does not know; "odd": neither. */
  covers: "whole" | "part" | "odd";
}

const DEEPEST = 8;

/** @param length of the file in bytes. */
export function signaturesIn({ objects, root }: PdfDocument, length: number): FoundSignature[] {
  const { resolve } = objects;
  const values: Value[] = [];
  const visit = (field: Value, depth: number) => {
    objects.budget.value(0);
    const value = resolved(field, resolve);
    const signed = entry(value, "V", resolve);
    if (entriesOf(signed).has("Contents") && !values.includes(signed)) values.push(signed);
    if (depth >= DEEPEST) return;
    for (const kid of itemsOf(entry(value, "Kids", resolve))) visit(kid, depth + 1);
  };
  const form = entry(root, "AcroForm", resolve);
  for (const field of itemsOf(entry(form, "Fields", resolve))) visit(field, 0);
  return values.map((value) => {
    const kind = wordOf(entry(value, "SubFilter", resolve));
    return {
      name: textIn(entry(value, "Name", resolve)),
      at: textIn(entry(value, "M", resolve)),
      timestamp: kind === "ETSI.RFC3161",
      covers: coverage(itemsOf(entry(value, "ByteRange", resolve)).map(numberOf), length),
    };
  });
}

function coverage(range: readonly (number | null)[], length: number): FoundSignature["covers"] {
  const [start, first, second, rest] = range.map((one) => one ?? Number.NaN);
  if (range.length !== 4 || first === undefined || second === undefined || rest === undefined) {
    return "odd";
  }
  // One gap, for the signature itself, from the first byte on.
  if (start !== 0 || !(first > 0) || !(second > first) || !(rest > 0)) return "odd";
  if (second + rest > length) return "odd";
  return second + rest === length ? "whole" : "part";
}
