import type { Report } from "../core/monitoring/figures.ts";
import { numberInWords } from "../core/words/number.ts";
import { dayShortAt } from "../core/words/time.ts";

/** What was counted anew after a choice, for those who do not see the figures change. */
export function countedText({ sop, period, flow: { opened, finished, late } }: Report): string {
  const days = `${dayShortAt(period.from)} sampai ${dayShortAt(period.to - 1)}`;
  const count = `${numberInWords(opened.count)} kasus dibuka, ${numberInWords(finished.count)} selesai, ${numberInWords(late.count)} terlambat`;
  return `SOP ${sop.name}, ${days}: ${count}.`;
}
