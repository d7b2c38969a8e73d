/** Paper made in time, and how heavy it is. */
import { exportSopPdf } from "../../src/pdf/export-sop.ts";
import { pdfOf, running, sealed } from "../support/paper-cases.ts";
import { PENGELOLAAN_DATA } from "../support/sops.ts";
import { once, type Row, warm } from "./row.ts";

export function paperRows(): Row[] {
  const finished = sealed();
  const open = running();
  const first = once(() => pdfOf(finished));
  const bytes = pdfOf(finished).bytes.length;
  const ms = { unit: "ms" } as const;
  const name = "PDF of a sealed case, 3 rounds of rework";
  return [
    { what: `${name}: first`, measured: first, promise: null, ...ms },
    { what: `${name}: warm`, measured: warm(() => pdfOf(finished)), promise: 150, ...ms },
    { what: `${name}: size`, measured: bytes / 1000, promise: 40, unit: "kB" },
    { what: "PDF of a running case: warm", measured: warm(() => pdfOf(open)), promise: 150, ...ms },
    {
      what: "PDF of the SOP in official form: warm",
      measured: warm(() => exportSopPdf(PENGELOLAAN_DATA, [], "a4"), 9),
      promise: null,
      ...ms,
    },
  ];
}
