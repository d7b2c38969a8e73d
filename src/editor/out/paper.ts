/** A draft on paper, plainly marked as one. */
import { sopFileName } from "../../core/form/file-name.ts";
import type { PaperSize } from "../../core/form/paper.ts";
import { asDraft } from "../../core/publish/as-draft.ts";
import type { Sop } from "../../core/sop/schema.ts";
import { exportBlankPdf, exportSopPdf } from "../../pdf/export-sop.ts";
import { proseOf } from "../../site/page/prose.ts";
import { type Made, NotMade } from "./Making.tsx";

const UNFIT =
  "PDF belum dapat dibuat dari konsep ini: lengkapi dahulu yang harus diperbaiki pada tab Langkah. Konsep Anda utuh.";

function made(sop: Sop, part: string, make: (marked: Sop) => Uint8Array<ArrayBuffer>): Made {
  try {
    const content = make(asDraft(sop));
    return { content, type: "application/pdf", name: sopFileName(sop, part) };
  } catch (error) {
    throw new NotMade(UNFIT, { cause: error });
  }
}

export const draftPdf = (sop: Sop, paper: PaperSize): Made =>
  made(sop, `konsep-${paper}.pdf`, (marked) => exportSopPdf(marked, proseOf(marked), paper));

export const blankPdf = (sop: Sop, paper: PaperSize): Made =>
  made(sop, `konsep-formulir-kosong-${paper}.pdf`, (marked) => exportBlankPdf(marked, paper));
