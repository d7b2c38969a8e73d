/** Where a way leads, in words. */
import type { Outcome, Sop, Step } from "../../core/sop/schema.ts";

/** @returns "lanjut ke langkah 4", "kembali ke langkah 2", "akhir alur: Data tersimpan". */
export function whereTo(sop: Sop, step: Step, { target }: Outcome): string {
  if ("end" in target) {
    return `akhir alur: ${sop.ends.find(({ id }) => id === target.end)?.label ?? target.end}`;
  }
  const at = sop.steps.findIndex(({ id }) => id === target.step);
  const number = sop.steps[at]?.number ?? "?";
  return at > sop.steps.indexOf(step)
    ? `lanjut ke langkah ${number}`
    : `kembali ke langkah ${number}`;
}
