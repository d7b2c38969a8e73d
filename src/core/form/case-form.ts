/** A case on paper, at any moment: what is done is printed, what is open can be filled by hand. */
import type { Clock } from "../calendar/clock.ts";
import type { RecordedEvent } from "../case/events.ts";
import { sopOf } from "../case/state.ts";
import type { CaseView } from "../case/view/view.ts";
import type { Block, Row, Section } from "./blocks.ts";
import { longRemarks, roundRow } from "./case-row.ts";
import { factsTable } from "./facts.ts";
import { blankHistory, historyBlocks } from "./history.ts";
import { formTitle, letterhead } from "./letterhead.ts";
import { footer, innerWidth, type PaperSize, sheetOf } from "./paper.ts";
import { sealBlock } from "./seal.ts";
import { signOffBlock } from "./sign-off.ts";
import { emptyStepRow, reworkRows, stepsTable } from "./steps-table.ts";
import { amount, longDay, NOT_STATED, STATUS_WORDS, shortTime } from "./words.ts";

/** Empty rows for rounds by hand, while the route can still turn back. */
const REWORK_ROWS = 2;
/** Room for notes by hand, in mm. */
const NOTES = 24;

/**
 * @param log the events that `view` was folded from: notes and corrections are told from it.
 * @returns the sections of the control sheet.
 */
export function caseForm(
  view: CaseView,
  log: readonly RecordedEvent[],
  paper: PaperSize,
): Section[] {
  const { state } = view;
  const sop = sopOf(state);
  const sheet = sheetOf(paper, "landscape");
  const width = innerWidth(sheet);
  const seal = state.status === "sealed" ? (state.seals.at(-1) ?? null) : null;
  return [
    {
      sheet,
      furniture: footer([
        `Kasus ${state.number}`,
        `SOP ${sop.identity.name}, versi ${sop.version} · ${STATUS_WORDS[state.status]}`,
      ]),
      blocks: [
        ...letterhead(sop, width),
        ...formTitle("LEMBAR KENDALI PELAKSANAAN SOP", sop.identity.name.toUpperCase()),
        factsTable(factsOf(view), width),
        { kind: "gap", height: 3 },
        stepsTable(width, rowsOf(view)),
        {
          // Signatures do not stand on a page of their own where the notes can go with them.
          kind: "keep",
          blocks: [
            ...notesOf(view, log, width),
            { kind: "gap", height: 4 },
            {
              kind: "keep",
              blocks: [
                signOffBlock(sop, width, seal?.signatories ?? null, seal?.at ?? null),
                ...(seal === null ? [] : [sealBlock(seal, state.number, width)]),
              ],
            },
          ],
        },
      ],
    },
  ];
}

/** What happened, or room to note it by hand while there is nothing yet. */
function notesOf(view: CaseView, log: readonly RecordedEvent[], width: number): Block[] {
  const told = historyBlocks(log, view.rounds.flatMap(longRemarks), width);
  return told.length > 0 || view.state.status !== "running" ? told : blankHistory(NOTES);
}

function rowsOf(view: CaseView): Row[] {
  const { state } = view;
  const sop = sopOf(state);
  const rounds = view.rounds.map((round) => roundRow(state, round));
  if (state.status !== "running") return rounds;
  const open = view.steps.filter(({ state: progress }) => progress === "blocked");
  return [
    ...rounds,
    ...open.map(({ step }) => emptyStepRow(sop, step)),
    ...reworkRows(REWORK_ROWS),
  ];
}

function dueText(clock: Clock | null): string {
  if (clock === null) return "tidak dihitung";
  return clock.due.known ? shortTime(clock.due.value) : "tidak dapat dihitung";
}

function factsOf(view: CaseView): [string, string][] {
  const { state, clock } = view;
  const sop = sopOf(state);
  const late = clock?.verdict === "late" ? " (terlampaui)" : "";
  return [
    ["Nomor kasus", state.number],
    ["Perihal", state.subject],
    ["Pemohon", state.applicant],
    ["Tanggal dibuka", longDay(state.openedAt)],
    ["SOP", `${sop.identity.name}, versi ${sop.version}`],
    ["Nomor SOP", sop.identity.number ?? NOT_STATED],
    ["Keadaan", STATUS_WORDS[state.status]],
    ["Batas waktu", `${dueText(clock)}${late}`],
    ["Waktu terpakai", clock?.used.known ? `${amount(clock.used.value)} kerja` : "–"],
    ["Putaran ulang", `${view.rework.returns.length}`],
    ["Kode klasifikasi", ""],
    ["Retensi", ""],
  ];
}
