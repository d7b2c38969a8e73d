import { dayOf } from "../../core/calendar/calendar.ts";

/** How old the last backup is, in a few words. Times: epoch ms. */
export function backupAgeShort(lastBackupAt: number | null, now: number): string {
  if (lastBackupAt === null) return "Belum dicadangkan";
  const days = daysSince(lastBackupAt, now);
  return days === 0 ? "Dicadangkan hari ini" : `Dicadangkan ${days} hari lalu`;
}

/** By the calendar of the office: a backup of last night is of yesterday. */
export function daysSince(moment: number, now: number): number {
  return Math.max(0, dayOf(now) - dayOf(moment));
}
