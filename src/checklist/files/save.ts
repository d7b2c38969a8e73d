/** Making files of a case and giving them to the person: fetched on the first export only. */
import { download } from "../../browser/download.ts";
import { exportCasePdf } from "../../browser/pdf/export-case.ts";
import type { RecordedEvent } from "../../core/case/events.ts";
import type { CaseState } from "../../core/case/state.ts";
import { writeCaseFile } from "../../core/exchange/case-file.ts";
import { casePdfName } from "../../core/form/file-name.ts";
import type { PaperSize } from "../../core/form/paper.ts";
import type { Tools } from "../workplace.ts";

/** Saves the case as it stands as PDF. @returns what to tell the person. */
export function savePdf(tools: Tools, log: readonly RecordedEvent[], paper: PaperSize): string {
  const now = tools.now();
  const caseFile = writeCaseFile(log, now);
  const { calendar } = tools;
  const pdf = exportCasePdf({ log, caseFile, paper, now, calendar });
  download(pdf.bytes, "application/pdf", pdf.fileName);
  const lost = pdf.missing.length > 0 ? ` Huruf yang tidak tercetak: ${pdf.missing.join(" ")}` : "";
  return `PDF dibuat: ${pdf.fileName}, ${pdf.pages} halaman.${lost}`;
}

/** Saves the case file, to go on with the case elsewhere. @returns what to tell the person. */
export function saveFile(tools: Tools, log: readonly RecordedEvent[], state: CaseState): string {
  const name = casePdfName(state).replace(/\.pdf$/, ".kasus.json");
  download(writeCaseFile(log, tools.now()), "application/json", name);
  return `Berkas kasus disimpan: ${name}`;
}
