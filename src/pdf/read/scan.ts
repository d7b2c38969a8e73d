/**
 * Finds the case files in a PDF without following its structure. So a record is found in a file that was
 * cut or broken, and a record that a later save replaced. Any bytes at all may be given.
 */
import { type Budget, TooMuch } from "./budget.ts";
import { embeddedRanges } from "./embedded.ts";
import { inflated, inflatedStart } from "./inflate.ts";

/** Bytes that are unfolded to see what begins there. */
const BEGINNING = 4_000;
const CASE_FILE = /^\uFEFF?\s*\{\s*"format"\s*:\s*"sop-kasus"/;

/** Whether bytes, as they lie in a stream of this filter, may unfold to a case file: the rest stays folded. */
export function mayBeCase(raw: Uint8Array, filter: string | null): boolean {
  const start = raw.subarray(0, BEGINNING);
  if (filter === null) return caseTextOf(start) !== null;
  return filter !== "FlateDecode" || caseTextOf(inflatedStart(start)) !== null;
}

/** @returns the text when the bytes are a case file by their beginning, null otherwise. */
export function caseTextOf(bytes: Uint8Array): string | null {
  const head = new TextDecoder().decode(bytes.subarray(0, 200));
  return CASE_FILE.test(head) ? new TextDecoder().decode(bytes) : null;
}

/** @param text the bytes, one character a byte. @throws TooMuch beyond the budget. */
export function scannedCaseFiles(bytes: Uint8Array, text: string, budget: Budget): string[] {
  const found = new Set<string>();
  const seen = new Set<number>();
  for (const { dictionary, from, to } of embeddedRanges(text)) {
    if (seen.has(from)) continue;
    seen.add(from);
    const data = contentOf(bytes.subarray(from, to), dictionary, budget);
    const caseText = data === null ? null : caseTextOf(data);
    if (caseText !== null) found.add(caseText);
  }
  return [...found];
}

function contentOf(data: Uint8Array, dictionary: string, budget: Budget): Uint8Array | null {
  const filter = /\/Filter\s*\[?\s*\/(\w+)/.exec(dictionary)?.[1];
  if (!mayBeCase(data, filter ?? null)) return null;
  if (filter === undefined) return data;
  if (filter !== "FlateDecode") return null;
  try {
    return inflated(data, (count) => budget.unfolded(count));
  } catch (reason) {
    if (reason instanceof TooMuch) throw reason;
    return null;
  }
}
