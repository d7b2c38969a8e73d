/** What happened beside the steps: notes, corrections, handovers, seals. In the order of the log. */
import type { CaseEvent, RecordedEvent } from "../case/events.ts";
import { history } from "../case/words/history.ts";
import { digestInGroups } from "../words/digest.ts";
import { paragraph } from "../words/paragraph.ts";
import { inZone, momentShort } from "../words/time.ts";
import type { Block, Leaf } from "./blocks.ts";
import { small } from "./steps-table.ts";

/** The steps' own events stand in the table of steps. */
const TOLD: ReadonlySet<CaseEvent["type"]> = new Set([
  "EntryCorrected",
  "CaseDetailsCorrected",
  "NoteAdded",
  "FileRemoved",
  "ClockPaused",
  "ClockResumed",
  "HandedOver",
  "CaseCancelled",
  "CaseReopened",
  "CaseSealed",
  "SopMoved",
]);

/** Entered so much later (ms) that both times are worth their ink. */
const LATER = 60 * 60_000;

interface Told {
  at: number;
  /** When it was entered, if that is worth telling. */
  recordedAt?: number;
  text: string;
}

const TITLE: readonly Block[] = [
  { kind: "gap", height: 4 },
  { kind: "text", heading: 2, text: "Catatan, koreksi, dan serah terima", size: 10, bold: true },
  { kind: "gap", height: 1 },
];

/** @returns heading and an empty box of `height` mm: notes on a form that is filled by hand. */
export const blankHistory = (height: number): Block[] => [
  ...TITLE,
  { kind: "blank", height, caption: "" },
];

/**
 * @param more what else belongs here.
 * @param inForce number in the log of the seal that is printed in full; earlier ones leave their digest here.
 * @returns the heading and table, or nothing when there is nothing to tell.
 */
export function historyBlocks(
  log: readonly RecordedEvent[],
  more: readonly Told[],
  inForce: number | null,
  width: number,
): Block[] {
  const told = history(log).filter(({ type }) => TOLD.has(type));
  const entries = [
    ...told.map((entry) => ({
      ...entry,
      at: entry.occurredAt,
      text: paragraph(entry.text, entry.seq !== inForce && digestText(log, entry.seq)),
    })),
    ...more,
  ];
  if (entries.length === 0) return [];
  return [
    ...TITLE,
    {
      kind: "table",
      look: "ruled",
      widths: [width * 0.16, width * 0.84],
      head: [
        {
          cells: [inZone("Waktu"), "Catatan"].map((title) => ({
            header: "Column",
            blocks: [small(title, true)],
          })),
        },
      ],
      rows: entries
        .toSorted((a, b) => a.at - b.at)
        .map((entry) => ({
          min: 6,
          cells: [{ blocks: timesOf(entry) }, { blocks: [small(entry.text)] }],
        })),
    },
  ];
}

/** A seal that a reopening has ended still says what it sealed. */
function digestText(log: readonly RecordedEvent[], seq: number): string {
  const event = log.find((recorded) => recorded.seq === seq)?.event;
  return event?.type === "CaseSealed"
    ? `Sidik segel: SHA-256 ${digestInGroups(event.digest)}.`
    : "";
}

function timesOf({ at, recordedAt }: Told): Leaf[] {
  const happened = small(momentShort(at));
  if (recordedAt === undefined || recordedAt - at < LATER) return [happened];
  return [happened, small(`dicatat ${momentShort(recordedAt)}`)];
}
