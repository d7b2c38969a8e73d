const DAY = 24 * 60 * 60 * 1000;

/** How old the last backup is, in one sentence. Times: epoch ms. */
export function backupAge(lastBackupAt: number | null, now: number): string {
  if (lastBackupAt === null) return "Kasus di peramban ini belum pernah dicadangkan.";
  const days = Math.max(0, Math.floor((now - lastBackupAt) / DAY));
  if (days === 0) return "Cadangan terakhir dibuat hari ini.";
  return `Cadangan terakhir dibuat ${days} hari yang lalu.`;
}
