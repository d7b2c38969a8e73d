/** The checklist to fill by hand from the first line on. */

import { FILING_WORDS } from "../case/words/filing.ts";
import type { Sop } from "../sop/schema.ts";
import { NOT_STATED } from "../words/status.ts";
import type { Section } from "./blocks.ts";
import { factsTable } from "./facts.ts";
import { blankHistory } from "./history.ts";
import { formTitle, letterhead } from "./letterhead.ts";
import { type OfficePaper, PLAIN_PAPER } from "./office.ts";
import { paginate } from "./pagination.ts";
import { footer, innerWidth, type PaperSize, sheetOf } from "./paper.ts";
import { signOffBlock } from "./sign-off.ts";
import { emptyStepRows, reworkRows, stepsTable } from "./steps-table.ts";
import type { Typeface } from "./typeface.ts";

/** Room left for a hand: rows for further rounds, and mm for notes. Most first. */
interface Room {
  rounds: number;
  notes: number;
}
const ROOMS: readonly Room[] = [
  { rounds: 4, notes: 30 },
  { rounds: 3, notes: 30 },
  { rounds: 3, notes: 22 },
  { rounds: 2, notes: 22 },
];

/**
 * @param face how text is measured.
 * @returns the sections of the blank checklist of an SOP: with as much room as needs no further page.
 */
export function blankForm(
  sop: Sop,
  paper: PaperSize,
  face: Typeface,
  office = PLAIN_PAPER,
): Section[] {
  const forms = ROOMS.map((room) => formWith(sop, paper, room, office));
  const pages = forms.map((form) => paginate(face, form).pages.length);
  return forms[pages.indexOf(Math.min(...pages))] ?? [];
}

function formWith(sop: Sop, paper: PaperSize, room: Room, office: OfficePaper): Section[] {
  const sheet = sheetOf(paper, "landscape");
  const width = innerWidth(sheet);
  const facts: [string, string][] = [
    ["Nomor kasus", ""],
    ["Perihal", ""],
    ["Pemohon", ""],
    ["Tanggal dibuka", ""],
    ["SOP", `${sop.identity.name}, versi ${sop.version}`],
    ["Nomor SOP", sop.identity.number ?? NOT_STATED],
    ...Object.values(FILING_WORDS).map((label): [string, string] => [label, ""]),
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
        ...letterhead(sop, width, office),
        ...formTitle("LEMBAR KENDALI PELAKSANAAN SOP", sop.identity.name.toUpperCase()),
        factsTable(facts, width, 8),
        { kind: "gap", height: 3 },
        stepsTable(width, [...rows, ...reworkRows(room.rounds)]),
        {
          kind: "keep",
          blocks: [
            ...blankHistory(room.notes),
            { kind: "gap", height: 4 },
            signOffBlock(sop, width, null, office),
          ],
        },
      ],
    },
  ];
}
