/** The morning's order: what is late, due today, due this week, later; then what is closed. */
import { dayOf } from "../../calendar/calendar.ts";
import type { Line } from "./line.ts";

export type GroupId = "late" | "today" | "week" | "later" | "closed";

export const GROUP_WORDS: Readonly<Record<GroupId, string>> = {
  late: "Terlambat",
  today: "Hari ini",
  week: "Minggu ini",
  later: "Nanti",
  closed: "Selesai",
};

export interface Group {
  id: GroupId;
  lines: Line[];
}

/** The local day (counted as `dayOf` does) of the Sunday that ends the week of this one. */
const sundayOf = (day: number): number => day + 6 - ((((day + 3) % 7) + 7) % 7);

/** The group of a line at `now` (epoch ms), by the days of the office's zone. */
export function groupOf({ summary, due, late }: Line, now: number): GroupId {
  if (summary.status === "sealed" || summary.status === "cancelled") return "closed";
  if (late) return "late";
  if (due === null) return "later";
  const [day, today] = [dayOf(due), dayOf(now)];
  if (day <= today) return "today";
  return day <= sundayOf(today) ? "week" : "later";
}

/** The lines by group, empty ones left out, the order within each kept. */
export function grouped(lines: readonly Line[], now: number): Group[] {
  const found = Map.groupBy(lines, (line) => groupOf(line, now));
  return (Object.keys(GROUP_WORDS) as GroupId[]).flatMap((id) => {
    const own = found.get(id);
    return own ? [{ id, lines: own }] : [];
  });
}
