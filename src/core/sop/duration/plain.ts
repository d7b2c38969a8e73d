const PLAIN = /^([1-9]\d*)(?:-(\d+))? (menit|jam|hari( kerja)?)$/i;

/**
 * Whether a Waktu says it all by itself, so that how it was read need not stand beside it (`words.ts`).
 * @returns true for the plainest texts alone; others may need nothing beside them either.
 */
export function isPlainly(text: string): boolean {
  const [, least, most = least] = PLAIN.exec(text) ?? [];
  return Number(most) >= Number(least);
}
