import type { FileProblem } from "../../core/exchange/problems.ts";
import { recognise } from "../../core/exchange/recognise.ts";
import { TooMuch } from "../../pdf/read/budget.ts";
import { openPack, type PackedPaper } from "./case-pack.ts";
import type { papersInPdf } from "./papers-in-pdf.ts";

export type CaseText =
  /** `papers`: what came beside it, nothing of it checked yet; `carried`: what rode in the same PDF. */
  | { ok: true; text: string; papers?: PackedPaper[]; carried?: CarriedInPdf }
  | { ok: false; problem: FileProblem };

type CarriedInPdf = Exclude<Awaited<ReturnType<typeof papersInPdf>>, { problem: FileProblem }>;

/** Takes the case file out of a PDF. May reject: any bytes may come. */
export type Extractor = (pdf: Uint8Array<ArrayBuffer>) => Promise<CaseText>;

/** A sealed case's PDF has some 40 kB, and takes at most 90 MB of papers along. */
const LARGEST = 100_000_000;

const failed = (problem: FileProblem): CaseText => ({ ok: false, problem });

/** The text of a case file, from the file itself or from the PDF that carries it. Never rejects. */
export async function readCaseText(file: Blob, extract: Extractor): Promise<CaseText> {
  const start = await bytesOf(file.slice(0, 4_000));
  const isZip = start !== null && ["zip", "workbook"].includes(recognise(start));
  if (isZip) {
    const packed = await openPack(file).catch(() => ({ problem: { code: "not-json" } as const }));
    if (packed !== null && "problem" in packed) return failed(packed.problem);
    if (packed !== null) return { ok: true, ...packed };
  }
  if (file.size > LARGEST) return failed({ code: "too-large" });
  const bytes = await bytesOf(file);
  if (bytes === null) return failed({ code: "unreadable" });
  try {
    const kind = recognise(bytes);
    if (kind === "pdf") return await extract(bytes);
    if (kind === "zip" || kind === "workbook") return failed({ code: kind });
    return { ok: true, text: decode(bytes) };
  } catch (reason) {
    return failed({ code: reason instanceof TooMuch ? "too-large" : "not-json" });
  }
}

/** Null when the browser reads it no more: the file was changed, moved or deleted since it was chosen. */
const bytesOf = (file: Blob): Promise<Uint8Array<ArrayBuffer> | null> =>
  file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null,
  );

/** Throws on bytes that are not UTF-8: a replaced character would break the chain further in. */
function decode(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
}
