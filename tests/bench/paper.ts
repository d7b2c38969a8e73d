/** Paper made in time, and how heavy it is. */
import { exportSopPdf } from "../../src/pdf/export-sop.ts";
import { BUDGETS } from "../support/budgets.ts";
import { pdfOf, running, sealed } from "../support/paper-cases.ts";
import { PENGELOLAAN_DATA } from "../support/sops.ts";
import { held, once, type Row, told, warm } from "./row.ts";

export function paperRows(): Row[] {
  const finished = sealed();
  const open = running();
  const first = once(() => pdfOf(finished));
  const bytes = pdfOf(finished).bytes.length;
  const { casePdf, warmPdf } = BUDGETS;
  const sop = warm(() => exportSopPdf(PENGELOLAAN_DATA, [], "a4"), 9);
  return [
    told(`${casePdf.what}: first`, first, "ms"),
    held(
      warmPdf,
      warm(() => pdfOf(finished)),
      `${casePdf.what}: warm`,
    ),
    held(casePdf, bytes / 1000, `${casePdf.what}: size`),
    held(
      warmPdf,
      warm(() => pdfOf(open)),
      "PDF of a running case: warm",
    ),
    told("PDF of the SOP in official form: warm", sop, "ms"),
  ];
}
