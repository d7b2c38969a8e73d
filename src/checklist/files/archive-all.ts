/** Cases of this browser as PDFs in one ZIP: fetched when first used. */
import type { Running } from "../../browser/exchange/progress.ts";
import { type ZippedPdfs, zipOfPdfs } from "../../browser/exchange/zip-of-pdfs.ts";
import { digestsHeld } from "../../core/case/file-place.ts";
import type { PaperSize } from "../../core/form/paper.ts";
import { numberInWords } from "../../core/words/number.ts";
import { dayInNames } from "../../core/words/time.ts";
import type { Tools } from "../workplace.ts";
import { makePdf } from "./save.ts";

export interface ArchivedPdfs extends ZippedPdfs {
  /** How many of the cases have papers, which stay behind. */
  withPapers: number;
}

/** What to tell of papers that stayed behind; false where there are none. */
export const leftOutText = (withPapers: number): string | false =>
  withPapers > 0 &&
  `Lampiran dari ${numberInWords(withPapers)} kasus tidak ikut, hanya daftarnya: agar ikut, unduh PDF kasus itu sendiri.`;

/** All of them. Rejects with the signal's reason when stopped, with a `StorageError` when a case cannot be read. */
export async function archiveAll(
  tools: Tools,
  paper: PaperSize,
  running: Running,
): Promise<ArchivedPdfs> {
  const entries = await tools.session.list();
  return archiveOf(
    entries.map(({ key }) => key),
    tools,
    paper,
    running,
  );
}

/** These. Rejects as `archiveAll` does. */
export async function archiveOf(
  ids: readonly string[],
  tools: Tools,
  paper: PaperSize,
  running: Running,
): Promise<ArchivedPdfs> {
  let withPapers = 0;
  const zipped = await zipOfPdfs({
    ids,
    ...running,
    async print(id) {
      const stored = await tools.session.peek(id);
      if (stored.kind === "failed") throw stored.error;
      if (stored.kind !== "case") return null;
      if (digestsHeld(stored.log).size > 0) withPapers++;
      return makePdf(tools, stored.log, paper);
    },
  });
  return { ...zipped, withPapers };
}

/** @returns the name of the archive made at this moment (epoch ms). */
export const archiveName = (now: number) => `kasus-pdf-${dayInNames(now)}.zip`;
