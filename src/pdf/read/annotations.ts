/** What lies on a page without being part of it: notes, stamps, fields (ISO 32000-1, 12.5). */
import { annotationsOf, type PdfDocument } from "./document.ts";
import { entriesOf, entry, itemsOf, numberOf, type Resolve, type Value, wordOf } from "./values.ts";

/** On a page, in points from its lower left corner. */
export interface Area {
  left: number;
  bottom: number;
  right: number;
  top: number;
}

/** Pages are counted from 0; areas are null where nothing is to be seen. */
export type AnnotationChange =
  /** `type`: as PDF calls it, such as FreeText or Stamp. `gone`: it was there and is no more. */
  | { kind: "annotation"; page: number; type: string; area: Area | null; gone: boolean }
  /** The appearance of a signature field. */
  | { kind: "signature"; page: number; area: Area | null };

/** Where it hangs, not what it is. */
const HANGS = new Set(["P", "Parent", "Popup", "StructParent"]);

/** @returns what is otherwise in what lies on a page. */
export function annotationChanges(
  page: number,
  before: PdfDocument,
  after: PdfDocument,
): AnnotationChange[] {
  const on = (one: PdfDocument) => {
    const found = one.pages[page];
    const all = found === undefined ? [] : annotationsOf(one, found);
    return all.map((value) => ({ value, digest: one.digest(value, HANGS) }));
  };
  const [were, are] = [on(before), on(after)];
  const known = new Set(were.map(({ digest }) => digest));
  const left = new Set(are.map(({ digest }) => digest));
  const signatures = (list: typeof were, one: PdfDocument) =>
    list.filter(({ value }) => isSignature(value, one)).length;
  const gone = were.filter(
    ({ value, digest }) =>
      !left.has(digest) &&
      // A field that was signed is another than the empty one, but it is there.
      !(isSignature(value, before) && signatures(are, after) >= signatures(were, before)),
  );
  return [
    ...are
      .filter(({ digest }) => !known.has(digest))
      .map(({ value }) => annotationChange(page, value, after)),
    ...gone.map(
      ({ value }): AnnotationChange => ({ ...described(page, value, before), gone: true }),
    ),
  ];
}

function described(page: number, value: Value, { objects: { resolve } }: PdfDocument) {
  const type = wordOf(entry(value, "Subtype", resolve)) ?? "?";
  return { kind: "annotation", page, type, area: areaOf(value, resolve), gone: false } as const;
}

function annotationChange(page: number, value: Value, document: PdfDocument): AnnotationChange {
  const change = described(page, value, document);
  const acts = ["A", "AA"].some((key) => entriesOf(value).has(key));
  if (!isSignature(value, document) || acts) return change;
  // Looks like a signature, and nobody signed.
  if (fieldEntry(value, "V", document) === null && isDrawn(value, document)) return change;
  return { kind: "signature", page, area: change.area };
}

/** Null for what is hidden, or of no size. */
function areaOf(annotation: Value, resolve: Resolve): Area | null {
  const flags = numberOf(entry(annotation, "F", resolve)) ?? 0;
  const corners = itemsOf(entry(annotation, "Rect", resolve)).map((one) => numberOf(one) ?? 0);
  const [a = 0, b = 0, c = 0, d = 0] = corners;
  const area = {
    left: Math.min(a, c),
    bottom: Math.min(b, d),
    right: Math.max(a, c),
    top: Math.max(b, d),
  };
  const unseen = (flags & 0b100010) !== 0 || area.left === area.right || area.bottom === area.top;
  return unseen ? null : area;
}

const isSignature = (field: Value, document: PdfDocument): boolean =>
  wordOf(fieldEntry(field, "FT", document)) === "Sig";

/** What a field is and holds may stand with one of the fields above it; null where it stands nowhere. */
function fieldEntry(field: Value, key: string, { objects: { resolve } }: PdfDocument): Value {
  let now = field;
  for (let up = 0; up < 8; up++) {
    const value = entry(now, key, resolve);
    if (value !== null) return value;
    now = entry(now, "Parent", resolve);
  }
  return null;
}

/** Whether its appearance has any ink: fields that wait for a signature have an empty one. */
function isDrawn(annotation: Value, { objects: { resolve } }: PdfDocument): boolean {
  const normal = entry(entry(annotation, "AP", resolve), "N", resolve);
  return normal !== null && typeof normal === "object" && normal.kind === "stream"
    ? normal.raw.length > 0
    : entriesOf(normal).size > 0;
}
