/** The checklist to fill by hand from the first line on. */
import type { Sop } from "../sop/schema.ts";
import { NOT_STATED } from "../words/status.ts";
import type { Section } from "./blocks.ts";
import { factsTable } from "./facts.ts";
import { blankHistory } from "./history.ts";
import { formTitle, letterhead } from "./letterhead.ts";
import { PLAIN_PAPER } from "./office.ts";
import { footer, innerWidth, type PaperSize, sheetOf } from "./paper.ts";
import { signOffBlock } from "./sign-off.ts";
import { emptyStepRows, reworkRows, stepsTable } from "./steps-table.ts";

const REWORK_ROWS = 4;
/** Room for notes by hand, in mm. */
const NOTES = 30;

/** @returns the sections of the blank checklist of an SOP. */
export function blankForm(sop: Sop, paper: PaperSize, office = PLAIN_PAPER): Section[] {
  const sheet = sheetOf(paper, "landscape");
  const width = innerWidth(sheet);
  const facts: [string, string][] = [
    ["Nomor kasus", ""],
    ["Perihal", ""],
    ["Pemohon", ""],
    ["Tanggal dibuka", ""],
    ["SOP", `${sop.identity.name}, versi ${sop.version}`],
    ["Nomor SOP", sop.identity.number ?? NOT_STATED],
    ["Kode klasifikasi", ""],
    ["Retensi", ""],
  ];
  const rows = sop.steps.flatMap((step) => emptyStepRows(sop, step));
  return [
    {
      sheet,
      furniture: footer([
        `Kasus: ……………………………   SOP ${sop.identity.name}, versi ${sop.version}`,
        "Formulir kosong, diisi dengan tangan",
      ]),
      blocks: [
        ...letterhead(sop, width),
        ...formTitle("LEMBAR KENDALI PELAKSANAAN SOP", sop.identity.name.toUpperCase()),
        factsTable(facts, width, 8),
        { kind: "gap", height: 3 },
        stepsTable(width, [...rows, ...reworkRows(REWORK_ROWS)]),
        {
          kind: "keep",
          blocks: [
            ...blankHistory(NOTES),
            { kind: "gap", height: 4 },
            signOffBlock(sop, width, null, null, office),
          ],
        },
      ],
    },
  ];
}
