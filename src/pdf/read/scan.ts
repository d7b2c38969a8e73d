/**
 * Finds the case files in a PDF without following its structure: an embedded file is a stream of its own,
 * in plain sight of whoever wrote the rest. So a record is found in a file that was cut or broken, and a
 * record that a later save replaced. Any bytes at all may be given.
 */
import { type Budget, TooMuch } from "./budget.ts";
import { inflated } from "./inflate.ts";

const NEAR = 4096;
const CASE_FILE = /^\uFEFF?\s*\{\s*"format"\s*:\s*"sop-kasus"/;

/** @returns the text when the bytes are a case file by their beginning, null otherwise. */
export function caseTextOf(bytes: Uint8Array): string | null {
  const head = new TextDecoder().decode(bytes.subarray(0, 200));
  return CASE_FILE.test(head) ? new TextDecoder().decode(bytes) : null;
}

/** @param text the bytes, one character a byte. @throws TooMuch beyond the budget. */
export function scannedCaseFiles(bytes: Uint8Array, text: string, budget: Budget): string[] {
  const found = new Set<string>();
  const seen = new Set<number>();
  for (const { dictionary, from, to } of embeddedStreams(text)) {
    if (seen.has(from)) continue;
    seen.add(from);
    const data = contentOf(bytes.subarray(from, to), dictionary, budget);
    const caseText = data === null ? null : caseTextOf(data);
    if (caseText !== null) found.add(caseText);
  }
  return [...found];
}

interface Stream {
  dictionary: string;
  from: number;
  to: number;
}

/** Dictionaries and byte ranges of all streams that say they are embedded files. */
function* embeddedStreams(text: string): Generator<Stream> {
  for (const { index } of text.matchAll(/\/EmbeddedFile\b(?!s)/g)) {
    const before = text.slice(Math.max(0, index - NEAR), index);
    const after = text.slice(index, index + NEAR);
    const [start, keyword] = [before.lastIndexOf(" obj"), after.indexOf("stream")];
    if (start < 0 || keyword < 0) continue;
    const from = index + keyword + (after.startsWith("\r\n", keyword + 6) ? 8 : 7);
    const dictionary = before.slice(start) + after.slice(0, keyword);
    const length = Number(/\/Length\s+(\d+)(?!\s+\d+\s+R)/.exec(dictionary)?.[1] ?? Number.NaN);
    const stated = from + length;
    // The stated length counts only where a stream really ends.
    const exact = /^\s*endstream/.test(text.slice(stated, stated + 16));
    const to = exact ? stated : text.indexOf("endstream", from);
    // Of a file that was cut, what is left may still begin like a record, and is told to be broken.
    yield { dictionary, from, to: to > from ? to : text.length };
  }
}

function contentOf(data: Uint8Array, dictionary: string, budget: Budget): Uint8Array | null {
  const filter = /\/Filter\s*\[?\s*\/(\w+)/.exec(dictionary)?.[1];
  if (filter === undefined) return data;
  if (filter !== "FlateDecode") return null;
  try {
    return inflated(data, (count) => budget.unfolded(count));
  } catch (reason) {
    if (reason instanceof TooMuch) throw reason;
    return null;
  }
}
