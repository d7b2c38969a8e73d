/** Which cases the list shows, and in which order. */
import type { Clock } from "../../core/calendar/clock.ts";
import type { CaseSummary } from "../../core/case/summary.ts";
import type { ListQuery } from "../address.ts";

/** One line of the list with its clocks at the moment of showing. */
export interface Line {
  key: string;
  summary: CaseSummary;
  clocks: { case: Clock; step: Clock | null };
}

export const STATUSES = [
  { id: "", label: "Semua keadaan" },
  { id: "berjalan", label: "Berjalan" },
  { id: "dikembalikan", label: "Dikembalikan" },
  { id: "terlambat", label: "Terlambat" },
  { id: "siap", label: "Menunggu pengesahan" },
  { id: "disahkan", label: "Disahkan" },
  { id: "dibatalkan", label: "Dibatalkan" },
] as const;

export const SORTS = [
  { id: "", label: "Terakhir diubah" },
  { id: "tenggat", label: "Tenggat terdekat" },
  { id: "dibuka", label: "Terbaru dibuka" },
  { id: "nomor", label: "Nomor kasus" },
] as const;

export const isLate = ({ clocks }: Line): boolean =>
  clocks.case.verdict === "late" || clocks.step?.verdict === "late";

const MATCH: Record<string, (line: Line) => boolean> = {
  berjalan: ({ summary }) => summary.status === "running",
  dikembalikan: ({ summary }) => summary.current?.returned === true,
  terlambat: (line) => line.summary.status === "running" && isLate(line),
  siap: ({ summary }) => summary.status === "finished",
  disahkan: ({ summary }) => summary.status === "sealed",
  dibatalkan: ({ summary }) => summary.status === "cancelled",
};

const due = ({ clocks }: Line): number => {
  const clock = clocks.step ?? clocks.case;
  return clock.running && clock.due.known ? clock.due.value : Number.POSITIVE_INFINITY;
};
const byNumber = new Intl.Collator("id", { numeric: true });

const ORDER: Record<string, (a: Line, b: Line) => number> = {
  // Two ended cases are both infinitely far off: their difference is not a number.
  tenggat: (a, b) => due(a) - due(b) || 0,
  dibuka: (a, b) => b.summary.openedAt - a.summary.openedAt,
  nomor: (a, b) => byNumber.compare(a.summary.number, b.summary.number),
};
const byChange = (a: Line, b: Line) => b.summary.changedAt - a.summary.changedAt;

/** The lines that match, in the order asked for. Unknown filter or order names change nothing. */
export function select(lines: readonly Line[], query: ListQuery): Line[] {
  const words = query.search.toLocaleLowerCase("id").split(/\s+/).filter(Boolean);
  const match = MATCH[query.status] ?? (() => true);
  return lines
    .filter((line) => !query.sop || line.summary.sopId === query.sop)
    .filter(match)
    .filter(({ summary }) => words.every((word) => textOf(summary).includes(word)))
    .sort(ORDER[query.sort] ?? byChange);
}

function textOf({ number, subject, applicant, performers, current }: CaseSummary): string {
  const people = [...performers, current?.person?.name ?? "", current?.actor ?? ""];
  return [number, subject, applicant, ...people].join("\n").toLocaleLowerCase("id");
}
