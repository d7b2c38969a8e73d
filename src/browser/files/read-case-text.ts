import type { FileProblem } from "../../core/exchange/problems.ts";

export type CaseText = { ok: true; text: string } | { ok: false; problem: FileProblem };

/** Takes the case file out of a PDF; null when the PDF carries none. May reject: any bytes may come. */
export type Extractor = (pdf: Uint8Array) => Promise<string | null>;

/** A sealed case's PDF has some 40 kB; nothing this site writes comes near this many bytes. */
const LARGEST = 100_000_000;

/** The text of a case file, from the file itself or from the PDF that carries it. Never rejects. */
export async function readCaseText(file: Blob, extract: Extractor): Promise<CaseText> {
  if (file.size > LARGEST) return { ok: false, problem: { code: "too-large" } };
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (!isPdf(bytes)) return { ok: true, text: decode(bytes) };
    const text = await extract(bytes);
    return text === null ? { ok: false, problem: { code: "not-a-case" } } : { ok: true, text };
  } catch {
    return { ok: false, problem: { code: "not-json" } };
  }
}

/** By its first bytes, not by its name: files are renamed on their way through mail and chat. */
function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder("latin1").decode(bytes.subarray(0, 1024)).includes("%PDF-");
}

/** Throws on bytes that are not UTF-8: a replaced character would break the chain further in. */
function decode(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
}
