/** The signatures of a PDF, each checked over the very bytes it answers for, and what came after it. */
import type { SignatureCheck, StampCheck, Trust } from "../pdf/cms/check.ts";
import { type Change, changesBetween, isHarmless } from "../pdf/read/changes.ts";
import { type Coverage, type Covered, coveredBytes } from "../pdf/read/coverage.ts";
import { documentOf, type PdfDocument } from "../pdf/read/document.ts";
import { PdfFile } from "../pdf/read/file.ts";
import type { ReadPdf } from "../pdf/read/open.ts";
import { Malformed } from "../pdf/read/parser.ts";
import { type FoundSignature, type Permission, signaturesIn } from "../pdf/read/signatures.ts";

/** Loads the reader of certificates: large, so only when a signature has come. */
export type LoadCms = () => Promise<typeof import("../pdf/cms/check.ts")>;

export interface Signatures {
  each: CheckedSignature[];
  /** Fields whose signature an earlier state of the file had, and the newest has not. */
  removed: string[];
  /** More than are looked at. */
  unread: number;
}

export interface CheckedSignature {
  /** Of the field it stands in. */
  field: string;
  value: CheckedValue;
  covers: "whole" | "part" | Fault;
  /** What came after it. */
  after: Change[];
  /** As the first signer of the file set it; `broken` by what came after. */
  permits: { level: Permission; broken: boolean } | null;
}

/** "replaced": in the state of the file that it covers it does not stand. */
type Fault = Extract<Coverage, { kind: "odd" }>["why"] | "replaced";

type CheckedValue =
  | { kind: "signature"; check: SignatureCheck }
  | { kind: "timestamp"; check: StampCheck }
  /** No signature, whatever it says of itself. */
  | { kind: "unreadable" }
  /** It covers nothing that could be checked. */
  | { kind: "none" }
  /** In a form that is not looked at here, by its name in PDF. */
  | { kind: "other"; format: string | null }
  /** The browser lends no cryptography to pages that came without HTTPS. */
  | { kind: "no crypto" };

const MOST = 20;

/** @throws TooMuch beyond the budget. */
export async function checkSignatures(
  opened: ReadPdf,
  loadCms: LoadCms,
  loadTrust: () => Promise<Trust>,
): Promise<Signatures> {
  const { file, document } = opened;
  const found = signaturesIn(document, file.source.text);
  const removed = removedFrom(file, found);
  if (found.length === 0) return { each: [], removed, unread: 0 };
  const [cms, trust] = await Promise.all([loadCms(), loadTrust()]);
  const each: CheckedSignature[] = [];
  for (const one of found.slice(0, MOST)) each.push(await checked(one, found, opened, cms, trust));
  return { each, removed, unread: Math.max(0, found.length - MOST) };
}

type Cms = Awaited<ReturnType<LoadCms>>;

async function checked(
  one: FoundSignature,
  all: readonly FoundSignature[],
  { file, document }: ReadPdf,
  cms: Cms,
  trust: Trust,
): Promise<CheckedSignature> {
  const { field, coverage } = one;
  const nothing = { field, value: { kind: "none" }, after: [], permits: null } as const;
  if (coverage.kind === "odd") return { ...nothing, after: [], covers: coverage.why };
  const signed = stateAt(file, document, coverage);
  const own = signed && signaturesIn(signed.document, signed.text).find((it) => isSame(it, one));
  if (!own) return { ...nothing, after: [], covers: signed === null ? "end" : "replaced" };
  const after = coverage.kind === "whole" ? [] : changesBetween(signed.document, document);
  const later = all.filter((it) => it.coverage.kind !== "odd" && it.coverage.end > coverage.end);
  const level = own.permits;
  return {
    field,
    value: await checkedValue(one, coveredBytes(file.source.bytes, coverage), cms, trust),
    covers: coverage.kind,
    after,
    permits: level && { level, broken: isForbidden(level, after, later) },
  };
}

const isSame = (a: FoundSignature, b: FoundSignature): boolean =>
  a.field === b.field && a.digest === b.digest;

/**
 * The file as the signer had it: later bytes are cut off, for an old cross-reference may point there.
 * Null where it does not stand by itself.
 */
function stateAt({ source }: PdfFile, newest: PdfDocument, { kind, end }: Covered) {
  if (kind === "whole") return { document: newest, text: source.text };
  try {
    const cut = new PdfFile(source.bytes.subarray(0, end), source.budget);
    return { document: documentOf(cut.newest), text: cut.source.text };
  } catch (reason) {
    if (reason instanceof Malformed) return null;
    throw reason;
  }
}

async function checkedValue(
  { format, contents }: FoundSignature,
  data: Uint8Array<ArrayBuffer>,
  cms: Cms,
  trust: Trust,
): Promise<CheckedValue> {
  const isSignature = ["ETSI.CAdES.detached", "adbe.pkcs7.detached"].includes(format ?? "");
  if (!isSignature && format !== "ETSI.RFC3161") return { kind: "other", format };
  if (globalThis.crypto?.subtle === undefined) return { kind: "no crypto" };
  if (isSignature) {
    const check = await cms.checkSignature(contents, data, trust);
    return check === null ? { kind: "unreadable" } : { kind: "signature", check };
  }
  const check = await cms.checkTimestamp(contents, data, trust);
  return check === null ? { kind: "unreadable" } : { kind: "timestamp", check };
}

/** Certificates and time stamps that keep a signature checkable are always allowed (ISO 32000-2, 12.8.2.2). */
function isForbidden(
  level: Permission,
  after: readonly Change[],
  later: readonly FoundSignature[],
): boolean {
  if (level === 1) {
    const signedAgain = later.some(({ format }) => format !== "ETSI.RFC3161");
    const isUnseen = (one: Change) => one.kind === "signature" && one.area === null;
    return signedAgain || !after.every((one) => one.kind === "validation" || isUnseen(one));
  }
  return after.some((one) => {
    if (isHarmless(one) || one.kind === "form") return false;
    return !(one.kind === "annotation" && (level === 3 || one.type === "Widget"));
  });
}

/** Whoever appends to a file can leave a signature out. */
function removedFrom(file: PdfFile, now: readonly FoundSignature[]): string[] {
  const left = new Set(now.map(({ field }) => field));
  const counts = file.sections
    .map((_, i) => i)
    .slice(1)
    .slice(-MOST);
  const before = counts.flatMap((count) => {
    try {
      return signaturesIn(documentOf(file.after(count)), file.source.text);
    } catch (reason) {
      if (reason instanceof Malformed) return [];
      throw reason;
    }
  });
  return [...new Set(before.map(({ field }) => field))].filter((field) => !left.has(field));
}
