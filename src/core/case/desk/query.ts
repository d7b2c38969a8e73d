/** Which cases the list shows, and in which order. */
import { LATE_WORDS, STATUS_WORDS, STEP_WORDS } from "../../words/status.ts";
import { GROUP_WORDS, groupOf } from "./groups.ts";
import type { Line } from "./line.ts";
import { isMine, type Me } from "./me.ts";

/** What the address says of the list; "" where it says nothing. */
export interface DeskQuery {
  /** Id of one of VIEWS; another one stands for the view that the list opens with. */
  view: string;
  search: string;
  /** Id of one of STATUSES. */
  status: string;
  /** A part, by its full name. */
  role: string;
  /** Id of one of SORTS. */
  sort: string;
  sop: string;
}

export const VIEWS = [
  { id: "saya", label: "Menunggu saya" },
  { id: "jalan", label: STATUS_WORDS.running },
  { id: "selesai", label: GROUP_WORDS.closed },
  { id: "semua", label: "Semua kasus" },
] as const;
export type ViewId = (typeof VIEWS)[number]["id"];

export const STATUSES = [
  { id: "", label: "Semua keadaan" },
  { id: "terlambat", label: GROUP_WORDS.late },
  { id: "langkah-lewat", label: LATE_WORDS.step },
  { id: "kasus-lewat", label: LATE_WORDS.case },
  { id: "hari-ini", label: GROUP_WORDS.today },
  { id: "dikembalikan", label: STEP_WORDS.returned },
  { id: "berjalan", label: STATUS_WORDS.running },
  { id: "siap", label: STATUS_WORDS.finished },
  { id: "disahkan", label: STATUS_WORDS.sealed },
  { id: "dibatalkan", label: STATUS_WORDS.cancelled },
] as const;

export const SORTS = [
  { id: "", label: "Tenggat" },
  { id: "diubah", label: "Terakhir diubah" },
  { id: "dibuka", label: "Terbaru dibuka" },
  { id: "nomor", label: "Nomor kasus" },
] as const;

type Test = (line: Line, now: number) => boolean;

const IN_STATUS: Readonly<Record<string, Test>> = {
  terlambat: ({ late }) => late,
  "langkah-lewat": ({ stepLate }) => stepLate,
  "kasus-lewat": ({ caseLate }) => caseLate,
  "hari-ini": (line, now) => groupOf(line, now) === "today",
  dikembalikan: ({ summary }) => summary.current?.returned === true,
  berjalan: ({ summary }) => summary.status === "running",
  siap: ({ summary }) => summary.status === "finished",
  disahkan: ({ summary }) => summary.status === "sealed",
  dibatalkan: ({ summary }) => summary.status === "cancelled",
};

/** The view that an address without one opens: an address that filters was written for all cases. */
export function viewOf(query: DeskQuery, isSomeone: boolean): ViewId {
  const { view, search, status, sop, role } = query;
  const named = VIEWS.find(({ id }) => id === view)?.id;
  if (named && (named !== "saya" || isSomeone)) return named;
  if (search || status || sop || role) return "semua";
  return isSomeone ? "saya" : "jalan";
}

const isClosed = ({ summary: { status } }: Line): boolean =>
  status === "sealed" || status === "cancelled";

/** The lines of a view, nothing filtered. */
export function inView(lines: readonly Line[], view: ViewId, me: Me): Line[] {
  if (view === "semua") return [...lines];
  if (view === "saya") return lines.filter((line) => isMine(line, me));
  return lines.filter((line) => isClosed(line) === (view === "selesai"));
}

/** Those that pass the filters of the query, its search apart. Unknown names filter nothing. */
export function filtered(lines: readonly Line[], query: DeskQuery, now: number): Line[] {
  const { status, role, sop } = query;
  const fits = IN_STATUS[status] ?? (() => true);
  return lines.filter(
    (line) =>
      (!sop || line.summary.sopId === sop) &&
      (!role || line.summary.turn.some(({ name }) => name === role)) &&
      fits(line, now),
  );
}
