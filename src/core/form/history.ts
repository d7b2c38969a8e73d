/** What happened beside the steps: notes, corrections, handovers, seals. In the order of the log. */
import type { CaseEvent, Person, RecordedEvent } from "../case/events.ts";
import type { Block } from "./blocks.ts";
import { small } from "./steps-table.ts";
import { shortTime } from "./words.ts";

type Entry = [what: string, said: string, reason: string];

const person = ({ name, position }: Person) => `${name} (${position})`;

const FIELDS = {
  performer: "pelaksana",
  document: "dokumen",
  note: "catatan",
  outcomeId: "hasil",
  occurredAt: "waktu selesai",
  startedAt: "waktu mulai",
  number: "nomor kasus",
  subject: "perihal",
  applicant: "pemohon",
} as const;

/** A value before or after a correction, in words. */
function said(value: unknown): string {
  if (value === null || value === undefined || value === "") return "(kosong)";
  if (typeof value === "number") return shortTime(value);
  if (typeof value !== "object") return String(value);
  const texts = Object.values(value).filter((part) => typeof part === "string" && part !== "");
  return texts.length === 0 ? "(kosong)" : texts.join(", ");
}

function entryOf(event: CaseEvent, stepName: (id: string) => string): Entry | null {
  switch (event.type) {
    case "EntryCorrected": {
      const where = `${stepName(event.stepId)}, putaran ke-${event.round}`;
      const change = `${said(event.from)} menjadi ${said(event.to)}`;
      return [`Koreksi ${FIELDS[event.field]}`, `${where}: ${change}`, event.reason];
    }
    case "CaseDetailsCorrected":
      return [
        `Koreksi ${FIELDS[event.field]}`,
        `${said(event.from)} menjadi ${said(event.to)}`,
        event.reason,
      ];
    case "NoteAdded":
      return ["Catatan", event.text, event.stepId === null ? "" : stepName(event.stepId)];
    case "HandedOver": {
      const from = event.from === null ? "" : `dari ${person(event.from)} `;
      return ["Serah terima", `${from}kepada ${person(event.to)}`, event.note ?? ""];
    }
    case "CaseCancelled":
      return ["Kasus dibatalkan", `oleh ${person(event.by)}`, event.reason];
    case "CaseReopened":
      return ["Kasus dibuka kembali", `oleh ${person(event.by)}`, event.reason];
    case "CaseSealed":
      return ["Kasus disahkan", event.signatories.map((s) => person(s.person)).join("; "), ""];
    case "SopMoved":
      return ["Pindah versi SOP", `ke versi ${event.sop.version}`, ""];
    default:
      return null;
  }
}

/** @returns the heading and table, or nothing when there is nothing to tell. */
export function historyBlocks(
  log: readonly RecordedEvent[],
  stepName: (id: string) => string,
  width: number,
): Block[] {
  const rows = log.flatMap(({ event, occurredAt }) => {
    const entry = entryOf(event, stepName);
    if (entry === null) return [];
    const cells = [shortTime(occurredAt), ...entry].map((text) => ({ blocks: [small(text)] }));
    return [{ min: 6, cells }];
  });
  if (rows.length === 0) return [];
  const titles = ["Waktu (WITA)", "Hal", "Isi", "Alasan / keterangan"];
  const shares = [0.12, 0.16, 0.44, 0.28];
  return [
    { kind: "gap", height: 4 },
    { kind: "text", heading: 2, text: "Catatan, koreksi, dan serah terima", size: 10, bold: true },
    { kind: "gap", height: 1 },
    {
      kind: "table",
      look: "ruled",
      widths: shares.map((share) => share * width),
      head: [
        { cells: titles.map((title) => ({ header: "Column", blocks: [small(title, true)] })) },
      ],
      rows,
    },
  ];
}
