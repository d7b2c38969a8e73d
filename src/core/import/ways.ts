/** Where a row leads, where a column says so: "5", "Selesai", "Ya → 5" a line. */
import type { ReadRow } from "./understood.ts";

type Way = ReadRow["ways"][number];

/** An arrow parts before any other sign, the last one of several: a name may hold the others. */
const ARROW = /^(.*\S)\s*→\s*(.+)$/;
const NAMED = /^(.+?)\s*(?:→|->|=>|:)\s*(.+)$/;

/** @param kind the column: of any ways, of a choice's yes, or of its no. */
export function waysIn(text: string, kind: "ways" | "yes" | "no"): Way[] {
  const lines = text.split("\n");
  if (kind !== "ways")
    return lines.map((to) => ({ label: kind === "yes" ? "Ya" : "Tidak", to: named(to) }));
  return lines.map((line) => {
    const [, label = "", to = line] = ARROW.exec(line) ?? NAMED.exec(line) ?? [];
    return { label, to: named(to) };
  });
}

/** "langkah 5", "No. 5" and "5" are one place. */
const named = (to: string): string =>
  to
    .replace(/^(?:kembali )?(?:ke )?(?:langkah|nomor|no\.?)? ?(?=\d+\.?$)/i, "")
    .replace(/^(\d+)\.$/, "$1");
