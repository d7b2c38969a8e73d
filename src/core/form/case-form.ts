import type { WorkCalendar } from "../calendar/calendar.ts";
import type { RecordedEvent } from "../case/events.ts";
import { type CaseState, type CaseStatus, sopOf } from "../case/state.ts";
import { pausedTime } from "../case/view/paused-time.ts";
import type { CaseView } from "../case/view/view.ts";
import { FILING_WORDS } from "../case/words/filing.ts";
import { dueInWords, pausedInWords, VERDICT_WORDS } from "../words/clock.ts";
import { workingTime } from "../words/duration.ts";
import { personText } from "../words/person.ts";
import { NOT_STATED, PAUSED, STATUS_WORDS } from "../words/status.ts";
import { dayInWordsAt, momentInWords } from "../words/time.ts";
import type { Block, Row, Section } from "./blocks.ts";
import { longRemarks, roundRows } from "./case-row.ts";
import { factsTable } from "./facts.ts";
import { blankHistory, historyBlocks } from "./history.ts";
import { LAYOUT } from "./layout-version.ts";
import { formTitle, letterhead } from "./letterhead.ts";
import { type OfficePaper, PLAIN_PAPER } from "./office.ts";
import { footer, headed, innerWidth, type PaperSize, sheetOf } from "./paper.ts";
import { papersBlocks } from "./papers.ts";
import { type DrawnPicture, picturePages } from "./picture-pages.ts";
import { sealBlock } from "./seal.ts";
import { signOffBlock } from "./sign-off.ts";
import { emptyStepRows, reworkRows, stepsTable } from "./steps-table.ts";

/** Empty rows for rounds by hand, while the route can still turn back. */
const REWORK_ROWS = 2;
/** Room for notes by hand, in mm. */
const NOTES = 24;

interface Making {
  /** Epoch ms: the sheet says how the case stood then. */
  now: number;
  calendar: WorkCalendar;
  office?: OfficePaper;
  /** Digests of the papers that ride in the PDF. */
  papers?: ReadonlySet<string>;
  /** Pictures among them that get pages of their own, by the digest of the paper. */
  pictures?: ReadonlyMap<string, DrawnPicture>;
}

/** What every page of a sheet says that is not the sealed one. */
const HEADS: Record<CaseStatus, string | null> = {
  running: "BELUM DISAHKAN",
  finished: "BELUM DISAHKAN",
  sealed: null,
  cancelled: "DIBATALKAN",
};

/**
 * @param log the events that `view` was folded from: notes and corrections are told from it.
 * @returns the sections of the control sheet.
 */
export function caseForm(
  view: CaseView,
  log: readonly RecordedEvent[],
  paper: PaperSize,
  making: Making,
): Section[] {
  const { now, office = PLAIN_PAPER, papers = new Set<string>() } = making;
  const { state } = view;
  const sop = sopOf(state);
  const sheet = sheetOf(paper, "landscape");
  const width = innerWidth(sheet);
  const foot = footer([
    `Kasus ${state.number}`,
    `SOP ${sop.identity.name}, versi ${sop.version} · ${STATUS_WORDS[state.status]}`,
    `Keadaan per ${momentInWords(now)}, tata letak ${LAYOUT}`,
  ]);
  const head = HEADS[state.status];
  const furniture = head === null ? foot : headed(head, foot);
  return [
    {
      sheet,
      furniture,
      blocks: [
        ...letterhead(sop, width, office),
        ...formTitle("LEMBAR KENDALI PELAKSANAAN SOP", sop.identity.name.toUpperCase()),
        ...cancelledHead(state),
        factsTable(factsOf(view, making), width),
        { kind: "gap", height: 3 },
        stepsTable(width, rowsOf(view)),
        ...papersBlocks(state, width, papers),
        {
          // Signatures do not stand on a page of their own where the notes can go with them.
          kind: "keep",
          blocks: [
            ...notesOf(view, log, width),
            // Nothing is left to be signed on a cancelled case.
            ...(state.status === "cancelled" ? [] : signatures(view, width, office)),
          ],
        },
      ],
    },
    ...picturePages(state, making.pictures ?? new Map(), paper, furniture),
  ];
}

function signatures({ state }: CaseView, width: number, office: OfficePaper): Block[] {
  const seal = sealOf(state);
  const block = signOffBlock(sopOf(state), width, seal, office);
  const sealed = seal === null ? [] : [sealBlock(seal, office, width)];
  return [
    { kind: "gap", height: 4 },
    { kind: "keep", blocks: [block, ...sealed] },
  ];
}

/** The seal in force; earlier ones are told with what happened. */
const sealOf = ({ status, seals }: CaseState) =>
  status === "sealed" ? (seals.at(-1) ?? null) : null;

function cancelledHead({ cancelled }: CaseState): Block[] {
  if (cancelled === null) return [];
  const { at, by, reason } = cancelled;
  const text = `pada ${dayInWordsAt(at)} oleh ${personText(by)}. Alasan: ${reason}`;
  return [
    { kind: "text", text: "DIBATALKAN", size: 15, bold: true, align: "center" },
    { kind: "text", text, size: 9, align: "center" },
    { kind: "gap", height: 2.5 },
  ];
}

/** What happened, or room to note it by hand while there is nothing yet. */
function notesOf(view: CaseView, log: readonly RecordedEvent[], width: number): Block[] {
  const inForce = sealOf(view.state)?.seq ?? null;
  const told = historyBlocks(log, view.rounds.flatMap(longRemarks), inForce, width);
  return told.length > 0 || view.state.status !== "running" ? told : blankHistory(NOTES);
}

function rowsOf(view: CaseView): Row[] {
  const { state } = view;
  const sop = sopOf(state);
  const rounds = view.rounds.flatMap((round) => roundRows(state, round));
  if (state.status !== "running") return rounds;
  const open = view.steps.filter(({ state: progress }) => progress === "blocked");
  return [
    ...rounds,
    ...open.flatMap(({ step }) => emptyStepRows(sop, step)),
    ...reworkRows(REWORK_ROWS),
  ];
}

function factsOf(view: CaseView, making: Making): [string, string][] {
  const { state, clock } = view;
  const sop = sopOf(state);
  const late = clock?.verdict === "late" ? ` (${VERDICT_WORDS.late})` : "";
  return [
    ["Nomor kasus", state.number],
    ["Perihal", state.subject],
    ["Pemohon", state.applicant],
    ["Tanggal dibuka", dayInWordsAt(state.openedAt)],
    ["SOP", `${sop.identity.name}, versi ${sop.version}`],
    ["Nomor SOP", sop.identity.number ?? NOT_STATED],
    ["Keadaan", STATUS_WORDS[state.status]],
    ["Tenggat", `${dueInWords(clock)}${late}`],
    ["Waktu terpakai", clock?.used.known ? workingTime(clock.used.value) : "–"],
    ["Putaran ulang", `${view.returns}`],
    ...pausedFacts(view.state, making),
    [FILING_WORDS.classification, state.classification],
    [FILING_WORDS.retention, state.retention],
    [FILING_WORDS.access, state.access],
  ];
}

/** How often and how long its time did not count; nothing is said of a case that was never paused. */
function pausedFacts(state: CaseState, { now, calendar }: Making): [string, string][] {
  const times = state.pauses.length;
  return times === 0 ? [] : [[PAUSED, pausedInWords(times, pausedTime(state, now, calendar))]];
}
