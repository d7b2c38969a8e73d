/** After an act: what this person does next. */
import { grouped } from "./groups.ts";
import type { Line } from "./line.ts";
import { type Me, waitsFor } from "./me.ts";
import { ordered } from "./order.ts";

/** @returns the most pressing case that waits for this person, another than this one; null when none does. */
export function nextOf(lines: readonly Line[], me: Me, but: string, now: number): Line | null {
  const mine = lines.filter(({ key, summary }) => key !== but && waitsFor(summary, me));
  return grouped(ordered(mine, ""), now)[0]?.lines[0] ?? null;
}
