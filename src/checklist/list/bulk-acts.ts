/** The acts on several cases at once. None of them changes a case. */

import type { Running } from "../../browser/exchange/progress.ts";
import { download } from "../../browser/files/download.ts";
import { awaited } from "../../browser/kept/given.ts";
import { linesOf } from "../../core/case/desk/line.ts";
import type { PaperSize } from "../../core/form/paper.ts";
import { numberInWords } from "../../core/words/number.ts";
import { paragraph } from "../../core/words/paragraph.ts";
import type { Tools } from "../workplace.ts";
import type { Entry } from "./use-entries.ts";

interface Chosen {
  tools: Tools;
  entries: readonly Entry[];
  paper: PaperSize;
  running: Running;
}

export interface BulkAct {
  label: string;
  /** @returns what to tell the person. Rejects as the work beneath it does. */
  run: (chosen: Chosen) => Promise<string>;
}

const keysOf = ({ entries }: Chosen): string[] => entries.map(({ key }) => key);

async function pdfs(chosen: Chosen): Promise<string> {
  const { tools, paper, running } = chosen;
  const { archiveName, archiveOf, leftOutText } = await import("../files/archive-all.ts");
  const { bytes, count, missing, withPapers } = await archiveOf(
    keysOf(chosen),
    tools,
    paper,
    running,
  );
  const name = archiveName(tools.now());
  download(bytes, "application/zip", name);
  return paragraph(
    `${name}: ${numberInWords(count)} PDF.`,
    leftOutText(withPapers),
    missing.length > 0 && `Huruf yang diganti tanda � di kertas: ${missing.join(" ")}`,
  );
}

async function print(chosen: Chosen): Promise<string> {
  const { printForms } = await import("../files/print-many.tsx");
  const count = await printForms(keysOf(chosen), chosen.tools, chosen.paper, chosen.running);
  return `${numberInWords(count)} formulir diberikan kepada pencetak.`;
}

async function worklist({ tools, entries }: Chosen): Promise<string> {
  const { printWorklist } = await import("./Worklist.tsx");
  const { calendar } = tools;
  const now = tools.now();
  await printWorklist({ lines: linesOf(entries, now, calendar, awaited()), calendar, now });
  return "Daftar kerja diberikan kepada pencetak.";
}

/**
 * Saves these cases as one file. It is no backup of the device, so the reminder goes on.
 * @returns what to tell the person. Rejects as the work beneath it does.
 */
export async function saveCases(
  chosen: readonly string[],
  { session, papers, now }: Tools,
  running: Running,
): Promise<string> {
  const { writeBackup, backupFileName } = await import("../storage/backup-steps.ts");
  const keys = new Set(chosen);
  const source = {
    list: async () => (await session.list()).filter(({ key }) => keys.has(key)),
    peek: (key: string) => session.peek(key),
  };
  const at = now();
  const file = await writeBackup(source, at, running, undefined, await papers());
  download(file, file.type, backupFileName(at));
  return `Cadangan disimpan: ${backupFileName(at)}`;
}

const backup = (chosen: Chosen) => saveCases(keysOf(chosen), chosen.tools, chosen.running);

export const BULK_ACTS: readonly BulkAct[] = [
  { label: "Unduh PDF", run: pdfs },
  { label: "Cetak formulir", run: print },
  { label: "Cetak daftar kerja", run: worklist },
  { label: "Cadangkan", run: backup },
];
