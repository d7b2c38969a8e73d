/** Changes of one letter that turn one word into the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const swap = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(swap, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** @returns the word that was probably meant: at most a third of its letters differ; else null. */
export function similarTo(word: string, known: Iterable<string>): string | null {
  let best: { word: string; away: number } | null = null;
  for (const other of known) {
    const away = distance(word.toLowerCase(), other.toLowerCase());
    if (away > Math.max(1, other.length / 3) || away >= (best?.away ?? Infinity)) continue;
    best = { word: other, away };
  }
  return best?.word ?? null;
}
