/**
 * Takes the case file out of a PDF, without a PDF library: an embedded file is always a stream of its
 * own, in plain sight of whoever wrote the rest. Bytes that were appended later (a signature) and files
 * saved anew by another program are read just the same. Any bytes at all may be given.
 */
import { TooMuch } from "./read/budget.ts";
import { inflated } from "./read/inflate.ts";

export type Attached =
  | { kind: "found"; text: string }
  /** No PDF, or a PDF without a readable case file. */
  | { kind: "not-a-pdf" | "none" }
  /** Several different case files: nobody could say which one counts. */
  | { kind: "several"; count: number };

const LARGEST = 50_000_000;
const CASE_FILE = /^\uFEFF?\s*\{\s*"format"\s*:\s*"sop-kasus"/;

/** @param bytes any file. Never throws. */
export function attachedCaseFile(bytes: Uint8Array): Attached {
  const file = new TextDecoder("latin1").decode(bytes);
  if (!file.slice(0, 1024).includes("%PDF-")) return { kind: "not-a-pdf" };
  const texts = new Set<string>();
  for (const stream of embeddedStreams(file)) {
    const data = contentOf(bytes, stream);
    const text = data === null ? "" : new TextDecoder().decode(data);
    if (CASE_FILE.test(text)) texts.add(text);
  }
  const [text] = texts;
  if (text === undefined) return { kind: "none" };
  return texts.size === 1 ? { kind: "found", text } : { kind: "several", count: texts.size };
}

interface Stream {
  dictionary: string;
  from: number;
  to: number;
}

/** Dictionaries and byte ranges of all streams that say they are embedded files. */
function* embeddedStreams(file: string): Generator<Stream> {
  for (const { index } of file.matchAll(/\/EmbeddedFile\b(?!s)/g)) {
    const start = file.lastIndexOf(" obj", index);
    const keyword = file.indexOf("stream", index);
    if (start < 0 || keyword < 0 || keyword - start > 4096) continue;
    const from = keyword + (file.startsWith("\r\n", keyword + 6) ? 8 : 7);
    const dictionary = file.slice(start, keyword);
    const length = Number(/\/Length\s+(\d+)(?!\s+\d+\s+R)/.exec(dictionary)?.[1] ?? Number.NaN);
    const stated = from + length;
    // The stated length counts only where a stream really ends.
    const exact = /^\s*endstream/.test(file.slice(stated, stated + 16));
    const to = exact ? stated : file.indexOf("endstream", from);
    if (to > from) yield { dictionary, from, to };
  }
}

function contentOf(bytes: Uint8Array, { dictionary, from, to }: Stream): Uint8Array | null {
  const data = bytes.subarray(from, to);
  const filter = /\/Filter\s*\[?\s*\/(\w+)/.exec(dictionary)?.[1];
  if (filter === undefined) return data.length <= LARGEST ? data : null;
  if (filter !== "FlateDecode") return null;
  let left = LARGEST;
  try {
    return inflated(data, (count) => {
      left -= count;
      if (left < 0) throw new TooMuch("bytes");
    });
  } catch {
    return null;
  }
}
