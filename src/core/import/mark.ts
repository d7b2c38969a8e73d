/** What a sign in a performer's cell says. */
import type { DraftStep } from "../draft/draft.ts";
import type { StepSymbol } from "../sop/symbol.ts";
import { searchable } from "../text/fold.ts";

const SIGNS: readonly (readonly [symbol: StepSymbol, pattern: RegExp])[] = [
  ["diamond", /^[◇◆♢♦⬦⬥⋄⟡<>]+$|^(?:keputusan|decision|belah ketupat|d\?)$/],
  ["capsule", /^[⬭⬬⬮⬯]$|^(?:mulai|selesai|start|end|finish|terminator|awal|akhir)$/],
  ["box", /^[✓✔☑✅√vx✗✘×☒●○•◯⚫⚪■□▪▫▭▬◼◻⬛⬜*]+$|^(?:proses|ya)$/],
];

type Part = DraftStep["others"][number]["part"];

/** What one does who does not lead, in words of the table that can be downloaded. */
const PARTS: Readonly<Record<string, Part>> = {
  bersama: "together",
  membantu: "assists",
  meneruskan: "continues",
};

/** @returns what a performer does who does not lead; null where the cell does not say so. */
export const partIn = (text: string): Part | null => PARTS[searchable(text)] ?? null;

/** @returns the symbol that a cell's text stands for; null where it is none. */
export function markIn(text: string): StepSymbol | null {
  // An emoji's picture form is the same sign.
  const sign = searchable(text)
    .replace(/\u{fe0f}/gu, "")
    .replace(/\s/g, "");
  return SIGNS.find(([, pattern]) => pattern.test(sign))?.[0] ?? null;
}
