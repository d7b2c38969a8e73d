/**
 * What is otherwise in one state of a document than in another: pages, structure and the rest by their
 * digests, annotations and form fields one by one. Whoever signs adds signature fields, their
 * appearance, and what proves the signature later: those are told apart.
 */
import { type AnnotationChange, annotationChanges } from "./annotations.ts";
import type { PdfDocument } from "./document.ts";
import { type Parts, partsOf } from "./parts.ts";
import { entriesOf, entry, itemsOf, resolved, type Value, wordOf } from "./values.ts";

/** Pages are counted from 0. */
export type Change =
  | { kind: "page"; page: number; what: PagePart }
  | { kind: "page count"; before: number; after: number }
  | { kind: "structure" | "metadata" | "document" }
  /** What the writer noted of its own making (see `stamp.ts`) was replaced. */
  | { kind: "making" }
  /** A form that is more than signature fields. */
  | { kind: "form" }
  | AnnotationChange
  /** What lets a signature be checked later: certificates, revocation, permissions. */
  | { kind: "validation" };

/** "page": its size, or more than one of the others. */
export type PagePart = "content" | "resources" | "page";

const HARMLESS = new Set<Change["kind"]>(["signature", "validation"]);

/** @returns true for what signing brings along and nothing else. */
export const isHarmless = ({ kind }: Change): boolean => HARMLESS.has(kind);

/** @throws TooMuch beyond the budget. */
export function changesBetween(before: PdfDocument, after: PdfDocument): Change[] {
  return [
    ...partChanges(partsOf(before), partsOf(after), (page) => whatOf(page, before, after)),
    ...after.pages.flatMap((_, page) => annotationChanges(page, before, after)),
    ...formChanges(before, after),
    ...catalogChanges(before, after),
  ];
}

/** @param what names the part of a page that differs. */
export function partChanges(
  before: Parts,
  after: Parts,
  what: (page: number) => PagePart = () => "page",
): Change[] {
  const counts = { before: before.pages.length, after: after.pages.length };
  const count: Change[] = counts.before === counts.after ? [] : [{ kind: "page count", ...counts }];
  const pages = after.pages.flatMap((digest, page): Change[] => {
    const was = before.pages[page];
    return was === undefined || was === digest ? [] : [{ kind: "page", page, what: what(page) }];
  });
  const rest = (["structure", "metadata", "document"] as const).filter(
    (part) => before[part] !== after[part],
  );
  return [...count, ...pages, ...rest.map((kind): Change => ({ kind }))];
}

function whatOf(page: number, before: PdfDocument, after: PdfDocument): PagePart {
  const differs = (key: string) => {
    const [was, is] = [before, after].map((one) =>
      one.digest(one.pages[page]?.dictionary.entries.get(key) ?? null),
    );
    return was !== is;
  };
  const [content, resources] = [differs("Contents"), differs("Resources")];
  const others = ["MediaBox", "CropBox", "Rotate", "UserUnit"].some(differs);
  if (others || content === resources) return "page";
  return content ? "content" : "resources";
}

const DEEPEST = 8;

/** Of a form that only asks for signatures, these say nothing that is seen. */
const SIGNERS_FORM = new Set(["Fields", "SigFlags", "DR", "DA", "NeedAppearances"]);

function formChanges(before: PdfDocument, after: PdfDocument): Change[] {
  const { resolve } = after.objects;
  const form = entry(after.root, "AcroForm", resolve);
  const foreign = [...entriesOf(form).keys()].some((key) => !SIGNERS_FORM.has(key));
  const redrawn = entry(form, "NeedAppearances", resolve) === true;
  const fields = itemsOf(entry(form, "Fields", resolve));
  const others = fields.some((field) => !asksToSign(field, null, after, 0));
  if (!foreign && !redrawn && !others) return [];
  const was = before.digest(entry(before.root, "AcroForm", before.objects.resolve));
  return was === after.digest(form) ? [] : [{ kind: "form" }];
}

/** The kind of a field may stand with one above it. */
function asksToSign(
  field: Value,
  inherited: string | null,
  one: PdfDocument,
  depth: number,
): boolean {
  const { resolve } = one.objects;
  const value = resolved(field, resolve);
  const type = wordOf(entry(value, "FT", resolve)) ?? inherited;
  const kids = itemsOf(entry(value, "Kids", resolve));
  if (kids.length === 0 || depth > DEEPEST) return type === "Sig";
  return kids.every((kid) => asksToSign(kid, type, one, depth + 1));
}

function catalogChanges(before: PdfDocument, after: PdfDocument): Change[] {
  const differs = (key: string) => {
    const [was, is] = [before, after].map((one) =>
      one.digest(entriesOf(one.root).get(key) ?? null),
    );
    return was !== is;
  };
  const validation = ["DSS", "Perms"].some(differs);
  return [
    ...(differs("PieceInfo") ? [{ kind: "making" } as const] : []),
    ...(validation ? [{ kind: "validation" } as const] : []),
  ];
}
