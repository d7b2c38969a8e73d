/** Making files of a case and giving them to the person: fetched on the first export only. */
import type { Running } from "../../browser/exchange/progress.ts";
import { download } from "../../browser/files/download.ts";
import type { RecordedEvent } from "../../core/case/events.ts";
import type { CaseState } from "../../core/case/state.ts";
import { writeCaseFile } from "../../core/exchange/write-case-file.ts";
import type { PaperSize } from "../../core/form/paper.ts";
import { PDF_ADVICE } from "../../core/words/pdf-advice.ts";
import { type CasePdf, exportCasePdf } from "../../pdf/export-case.ts";
import type { Tools } from "../workplace.ts";
import { giveCaseFile } from "./case-file.ts";

/** The case as it stands as PDF, not yet given to anyone. */
export function makePdf(tools: Tools, log: readonly RecordedEvent[], paper: PaperSize): CasePdf {
  const now = tools.now();
  const { calendar, office } = tools;
  return exportCasePdf({ log, caseFile: writeCaseFile(log, now), paper, now, calendar, office });
}

/** Gives the person a PDF. @returns what to tell them. */
export function savePdf({ bytes, fileName, pages }: CasePdf): string {
  download(bytes, "application/pdf", fileName);
  return `PDF dibuat: ${fileName}, ${pages} halaman. ${PDF_ADVICE}`;
}

/**
 * Makes what was asked for. @returns what to tell the person, or a PDF to show first: for a preview, and
 * when it misses letters, which are told before anything is saved.
 * @throws the signal's reason when it was stopped between two papers of the case.
 */
export async function make(
  what: "pdf" | "preview" | "file" | "share",
  tools: Tools,
  log: readonly RecordedEvent[],
  state: CaseState,
  paper: PaperSize,
  running: Running,
): Promise<string | CasePdf> {
  if (what === "file" || what === "share") {
    const way = what === "file" ? "save" : "share";
    return (await giveCaseFile(way, tools, log, state, running)).text;
  }
  // A long case takes a while: the page says so before it stands still.
  await painted();
  const pdf = makePdf(tools, log, paper);
  return what === "pdf" && pdf.missing.length === 0 ? savePdf(pdf) : pdf;
}

/** Resolves when the page has shown what was last set; soon also where a hidden page draws no frames. */
const painted = () =>
  new Promise<void>((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 200);
  });
