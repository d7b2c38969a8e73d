/** "Daftar lampiran": which papers the case holds, each with what proves that a file is that paper. */
import { placeText } from "../case/papers/words.ts";
import type { AttachedFile, CaseState } from "../case/state.ts";
import { digestInGroups } from "../words/digest.ts";
import { numberInWords, sizeInWords } from "../words/number.ts";
import { inSeries } from "../words/series.ts";
import type { Block } from "./blocks.ts";
import { small } from "./steps-table.ts";

const HEADS = ["Nama berkas", "Untuk", "Ukuran", "Sidik digital (SHA-256)"];
/** Shares of the width: a digest in groups takes two lines. */
const SHARES = [0.3, 0.25, 0.11, 0.34];

/**
 * @param inside digests of those whose bytes ride in the same PDF.
 * @returns heading, where the papers are, and table; nothing for a case without papers.
 */
export function papersBlocks(
  state: CaseState,
  width: number,
  inside: ReadonlySet<string>,
): Block[] {
  const files = state.files.filter(({ removed }) => removed === null);
  if (files.length === 0) return [];
  const row = (cells: readonly string[]) => ({
    min: 6,
    cells: cells.map((text) => ({ blocks: [small(text)] })),
  });
  return [
    { kind: "gap", height: 4 },
    {
      kind: "text",
      heading: 2,
      text: `Daftar lampiran (${numberInWords(files.length)})`,
      size: 10,
      bold: true,
    },
    { kind: "gap", height: 1 },
    { kind: "text", text: whereText(files, inside), size: 8 },
    { kind: "gap", height: 1 },
    {
      kind: "table",
      look: "ruled",
      widths: SHARES.map((share) => width * share),
      head: [{ cells: HEADS.map((title) => ({ header: "Column", blocks: [small(title, true)] })) }],
      rows: files.map(({ name, place, size, digest }) =>
        row([name, placeText(state, place), sizeInWords(size), digestInGroups(digest)]),
      ),
    },
  ];
}

/** Where the bytes are: whoever holds the sheet must know what to look for. */
function whereText(
  files: readonly Pick<AttachedFile, "name" | "digest">[],
  inside: ReadonlySet<string>,
): string {
  const absent = files.filter(({ digest }) => !inside.has(digest));
  if (absent.length === 0) return "Isi semua lampiran ini tersimpan di dalam PDF ini.";
  const names = inSeries(absent.map(({ name }) => `“${name}”`));
  return absent.length === files.length
    ? "Isi lampiran tidak ikut pada lembar ini; sidik digital di bawah menunjukkan berkas mana yang dimaksud."
    : `Isi lampiran tersimpan di dalam PDF ini, kecuali ${names}: isinya tidak ada di peramban yang membuat PDF ini.`;
}
