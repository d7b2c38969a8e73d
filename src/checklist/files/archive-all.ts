/** Cases of this browser as PDFs in one ZIP: fetched when first used. */
import type { Running } from "../../browser/exchange/progress.ts";
import { type ZippedPdfs, zipOfPdfs } from "../../browser/exchange/zip-of-pdfs.ts";
import type { PaperSize } from "../../core/form/paper.ts";
import { dayInNames } from "../../core/words/time.ts";
import type { Tools } from "../workplace.ts";
import { makePdf } from "./save.ts";

/** All of them. Rejects with the signal's reason when stopped, with a `StorageError` when a case cannot be read. */
export async function archiveAll(
  tools: Tools,
  paper: PaperSize,
  running: Running,
): Promise<ZippedPdfs> {
  const entries = await tools.session.list();
  return archiveOf(
    entries.map(({ key }) => key),
    tools,
    paper,
    running,
  );
}

/** These. Rejects as `archiveAll` does. */
export const archiveOf = (
  ids: readonly string[],
  tools: Tools,
  paper: PaperSize,
  running: Running,
): Promise<ZippedPdfs> =>
  zipOfPdfs({
    ids,
    ...running,
    async print(id) {
      const stored = await tools.session.peek(id);
      if (stored.kind === "failed") throw stored.error;
      return stored.kind === "case" ? makePdf(tools, stored.log, paper) : null;
    },
  });

/** @returns the name of the archive made at this moment (epoch ms). */
export const archiveName = (now: number) => `kasus-pdf-${dayInNames(now)}.zip`;
