/** Making files of a case and giving them to the person: fetched on the first export only. */
import type { Running } from "../../browser/exchange/progress.ts";
import { download } from "../../browser/files/download.ts";
import type { RecordedEvent } from "../../core/case/events.ts";
import type { CaseState } from "../../core/case/state.ts";
import { writeCaseFile } from "../../core/exchange/write-case-file.ts";
import type { PaperSize } from "../../core/form/paper.ts";
import { numberInWords } from "../../core/words/number.ts";
import { PDF_ADVICE } from "../../core/words/pdf-advice.ts";
import { type CasePdf, type DrawnCase, drawCasePdf, exportCasePdf } from "../../pdf/export-case.ts";
import type { Tools } from "../workplace.ts";
import { giveCaseFile } from "./case-file.ts";
import { type Draw, type PdfPapers, pdfPapersOf, withPapers } from "./pdf-papers.ts";
import type { PagePictures } from "./pdf-pictures.ts";

/** The case as it stands as PDF, not yet given to anyone. */
export function makePdf(tools: Tools, log: readonly RecordedEvent[], paper: PaperSize): CasePdf {
  const now = tools.now();
  const { calendar, office } = tools;
  return exportCasePdf({ log, caseFile: writeCaseFile(log, now), paper, now, calendar, office });
}

/** A PDF to show before it is saved. */
export interface MadePdf {
  /** Without its papers. */
  pdf: CasePdf;
  /** Null for a case without papers. */
  papers: PdfPapers | null;
}

/** Gives the person a PDF. @returns what to tell them. */
export function savePdf({ bytes, fileName, pages }: CasePdf): string {
  download(bytes, "application/pdf", fileName);
  return `PDF dibuat: ${fileName}, ${pages} halaman. ${PDF_ADVICE}`;
}

/** The same with the papers of the case inside. Rejects with a `StorageError`. */
export async function savePdfWithPapers(
  shown: DrawnCase,
  papers: PdfPapers,
  pictures?: PagePictures,
): Promise<string> {
  const { file, drawn, lost } = await withPapers(shown, papers, pictures);
  download(file, "application/pdf", drawn.fileName);
  const made = `PDF dengan lampiran dibuat: ${drawn.fileName}, ${drawn.pages} halaman.`;
  return lost === 0
    ? `${made} ${PDF_ADVICE}`
    : `${made} ${numberInWords(lost)} lampiran ternyata rusak atau hilang dari peramban ini, jadi tidak ikut; kertasnya mengatakannya juga. ${PDF_ADVICE}`;
}

/** The case as it stands, and what of its papers can go with it. */
async function madePdf(
  tools: Tools,
  log: readonly RecordedEvent[],
  state: CaseState,
  paper: PaperSize,
): Promise<MadePdf> {
  const now = tools.now();
  const { calendar, office } = tools;
  const request = { log, caseFile: writeCaseFile(log, now), paper, now, calendar, office };
  const draw: Draw = (papers, pictures) =>
    drawCasePdf({ ...request, papers, ...(pictures && { pictures }) });
  const hasPapers = state.files.some(({ removed }) => removed === null);
  const papers = hasPapers ? await pdfPapersOf(state, await tools.papers(), draw) : null;
  return { pdf: exportCasePdf(request), papers };
}

/**
 * Makes what was asked for. @returns what to tell the person, or a PDF to show first: for a preview, when it
 * misses letters, which are told before anything is saved, and when papers may ride along.
 * @throws the signal's reason when it was stopped between two papers of the case.
 */
export async function make(
  what: "pdf" | "preview" | "file" | "share",
  tools: Tools,
  log: readonly RecordedEvent[],
  state: CaseState,
  paper: PaperSize,
  running: Running,
): Promise<string | MadePdf> {
  if (what === "file" || what === "share") {
    const way = what === "file" ? "save" : "share";
    return (await giveCaseFile(way, tools, log, state, running)).text;
  }
  // A long case takes a while: the page says so before it stands still.
  await painted();
  const made = await madePdf(tools, log, state, paper);
  const isPlain = made.pdf.missing.length === 0 && made.papers === null;
  return what === "pdf" && isPlain ? savePdf(made.pdf) : made;
}

/** Resolves when the page has shown what was last set; soon also where a hidden page draws no frames. */
const painted = () =>
  new Promise<void>((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 200);
  });
