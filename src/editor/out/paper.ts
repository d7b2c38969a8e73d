/** A draft on paper, plainly marked as one: its pages, and the PDF of the very same boxes. */
import type { Paged } from "../../core/form/boxes.ts";
import { sopFileName } from "../../core/form/file-name.ts";
import type { PaperSize } from "../../core/form/paper.ts";
import { asDraft } from "../../core/publish/as-draft.ts";
import type { Sop } from "../../core/sop/schema.ts";
import { blankDocument, officialDocument, pagesOf } from "../../pdf/sop-pages.ts";
import { proseOf } from "../../site/page/prose.ts";
import { type Made, NotMade } from "./Making.tsx";

/** The SOP in official form, and the checklist to fill by hand. */
export type Document = "official" | "blank";

const UNFIT =
  "PDF belum dapat dibuat dari konsep ini: lengkapi dahulu yang harus diperbaiki pada tab Langkah. Konsep Anda utuh.";

const NAMES = { official: "konsep", blank: "konsep-formulir-kosong" } as const;

/**
 * @returns the pages that the PDF would have.
 * @throws Error where the draft lacks what its paper stands on.
 */
export function draftPages(sop: Sop, which: Document, paper: PaperSize): Paged {
  const marked = asDraft(sop);
  return pagesOf(
    which === "official"
      ? officialDocument(marked, proseOf(marked), paper)
      : blankDocument(marked, paper),
  );
}

/** @throws NotMade where the draft lacks what its paper stands on. */
export async function draftPdf(sop: Sop, which: Document, paper: PaperSize): Promise<Made> {
  const { exportBlankPdf, exportSopPdf } = await import("../../pdf/export-sop.ts");
  const marked = asDraft(sop);
  try {
    return {
      content:
        which === "official"
          ? exportSopPdf(marked, proseOf(marked), paper)
          : exportBlankPdf(marked, paper),
      type: "application/pdf",
      name: sopFileName(sop, `${NAMES[which]}-${paper}.pdf`),
    };
  } catch (error) {
    throw new NotMade(UNFIT, { cause: error });
  }
}
