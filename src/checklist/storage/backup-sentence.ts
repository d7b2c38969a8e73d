import { daysSince } from "./backup-age.ts";

/** How old the last backup is, in one sentence. Times: epoch ms. */
export function backupAge(lastBackupAt: number | null, now: number): string {
  if (lastBackupAt === null) return "Kasus di peramban ini belum pernah dicadangkan.";
  const days = daysSince(lastBackupAt, now);
  if (days === 0) return "Cadangan terakhir dibuat hari ini.";
  return `Cadangan terakhir dibuat ${days} hari yang lalu.`;
}
