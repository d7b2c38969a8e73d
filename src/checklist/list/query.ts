/** Which cases the list shows, and in which order. */
import type { CaseSummary, Standing } from "../../core/case/view/summary.ts";
import { searchable } from "../../core/text/fold.ts";
import { nipTyped } from "../../core/text/nip.ts";
import { STATUS_WORDS, STEP_WORDS } from "../../core/words/status.ts";
import type { ListQuery } from "../address.ts";

/** One line of the list with its standing at the moment of showing. */
export interface Line extends Standing {
  key: string;
  summary: CaseSummary;
}

export const STATUSES = [
  { id: "", label: "Semua keadaan" },
  { id: "berjalan", label: STATUS_WORDS.running },
  { id: "dikembalikan", label: STEP_WORDS.returned },
  { id: "terlambat", label: "Terlambat" },
  { id: "siap", label: STATUS_WORDS.finished },
  { id: "disahkan", label: STATUS_WORDS.sealed },
  { id: "dibatalkan", label: STATUS_WORDS.cancelled },
] as const;

export const SORTS = [
  { id: "", label: "Terakhir diubah" },
  { id: "tenggat", label: "Tenggat terdekat" },
  { id: "dibuka", label: "Terbaru dibuka" },
  { id: "nomor", label: "Nomor kasus" },
] as const;

const MATCH: Record<string, (line: Line) => boolean> = {
  berjalan: ({ summary }) => summary.status === "running",
  dikembalikan: ({ summary }) => summary.current?.returned === true,
  terlambat: ({ late }) => late,
  siap: ({ summary }) => summary.status === "finished",
  disahkan: ({ summary }) => summary.status === "sealed",
  dibatalkan: ({ summary }) => summary.status === "cancelled",
};

const due = (line: Line): number => line.due ?? Number.POSITIVE_INFINITY;

// Made when numbers are first compared: the first of them costs a slow device a noticeable wait.
let numbers: Intl.Collator | undefined;
const byNumber = (a: string, b: string): number => {
  numbers ??= new Intl.Collator("id", { numeric: true });
  return numbers.compare(a, b);
};

const ORDER: Record<string, (a: Line, b: Line) => number> = {
  // Two ended cases are both infinitely far off: their difference is not a number.
  tenggat: (a, b) => due(a) - due(b) || 0,
  dibuka: (a, b) => b.summary.openedAt - a.summary.openedAt,
  nomor: (a, b) => byNumber(a.summary.number, b.summary.number),
};
const byChange = (a: Line, b: Line) => b.summary.changedAt - a.summary.changedAt;

/** The lines that match, in the order asked for. Unknown filter or order names change nothing. */
export function select(lines: readonly Line[], query: ListQuery): Line[] {
  // A NIP is found however it is written: "NIP. 19870314 201001 2 003".
  const nip = nipTyped(query.search);
  const words = searchable(/^\d{18}$/.test(nip) ? nip : query.search)
    .split(/\s+/)
    .filter(Boolean);
  const match = MATCH[query.status] ?? (() => true);
  return lines
    .filter((line) => !query.sop || line.summary.sopId === query.sop)
    .filter(match)
    .filter(({ summary }) => words.every((word) => textOf(summary).includes(word)))
    .sort(ORDER[query.sort] ?? byChange);
}

/** Worked out once for each case: a search asks for all of them at every letter. */
const texts = new WeakMap<CaseSummary, string>();

function textOf(summary: CaseSummary): string {
  const known = texts.get(summary);
  if (known !== undefined) return known;
  const { number, subject, applicant, performers, current } = summary;
  const { name = "", nip = null } = current?.person ?? {};
  const people = [...performers, name, nipTyped(nip ?? ""), current?.actor ?? ""];
  const text = searchable([number, subject, applicant, ...people].join("\n"));
  texts.set(summary, text);
  return text;
}
