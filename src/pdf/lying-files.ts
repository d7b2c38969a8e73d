/** Where the files that a PDF carries lie in it, so that each can be read by itself. */
import { attachmentsOf } from "./read/attachments.ts";
import { filtersOf } from "./read/filters.ts";
import type { ReadPdf } from "./read/open.ts";
import { entry } from "./read/values.ts";

export interface LyingFile {
  /** As the PDF calls it; "" where it does not. */
  name: string;
  /** Place and number of its bytes in the whole file, as they lie there. */
  at: number;
  packed: number;
  /** As they are, deflated (zlib), or in a way that nobody uses for files. */
  folding: "none" | "zlib" | "other";
}

/**
 * @param bytes what was opened.
 * @returns every file, records too. @throws TooMuch beyond the budget.
 */
export function filesLyingIn(bytes: Uint8Array, { document }: ReadPdf): LyingFile[] {
  const { resolve } = document.objects;
  return attachmentsOf(document).flatMap(({ name, stream }) => {
    const filters = filtersOf(stream, resolve);
    const { raw } = stream;
    if (raw.buffer !== bytes.buffer) return [];
    const isPlain = entry(stream, "DecodeParms", resolve) === null;
    const folding = foldingOf(filters, isPlain);
    return [{ name, at: raw.byteOffset - bytes.byteOffset, packed: raw.length, folding }];
  });
}

function foldingOf(filters: readonly string[], isPlain: boolean): LyingFile["folding"] {
  if (filters.length === 0) return "none";
  return filters.length === 1 && filters[0] === "FlateDecode" && isPlain ? "zlib" : "other";
}
