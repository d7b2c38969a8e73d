import { dayOf } from "../../core/calendar/calendar.ts";

/** How old the last backup is, in one sentence. Times: epoch ms. */
export function backupAge(lastBackupAt: number | null, now: number): string {
  if (lastBackupAt === null) return "Kasus di peramban ini belum pernah dicadangkan.";
  const days = daysSince(lastBackupAt, now);
  if (days === 0) return "Cadangan terakhir dibuat hari ini.";
  return `Cadangan terakhir dibuat ${days} hari yang lalu.`;
}

/** The same in a few words. */
export function backupAgeShort(lastBackupAt: number | null, now: number): string {
  if (lastBackupAt === null) return "Belum dicadangkan";
  const days = daysSince(lastBackupAt, now);
  return days === 0 ? "Dicadangkan hari ini" : `Dicadangkan ${days} hari lalu`;
}

/** By the calendar of the office: a backup of last night is of yesterday. */
function daysSince(moment: number, now: number): number {
  return Math.max(0, dayOf(now) - dayOf(moment));
}
