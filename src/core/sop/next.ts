/** The arrows of the chart in words: what a screen reader tells instead of the drawing. */
import { paragraph } from "../words/paragraph.ts";
import { inChoice } from "../words/series.ts";
import { exits, indexOfStep, isDecision, startsOf } from "./graph.ts";
import { othersInWords } from "./others.ts";
import type { Sop, Step, Target } from "./schema.ts";

function place(sop: Sop, target: Target): string {
  if ("step" in target) return `langkah ${sop.steps[indexOfStep(sop, target.step)]?.number}`;
  return `akhir alur (${sop.ends.find(({ id }) => id === target.end)?.label ?? target.end})`;
}

/** @returns where the flow goes after a step: "langkah 7 jika selesai; langkah 6 jika belum". */
export function nextInWords(sop: Sop, step: Step): string {
  const ways = exits(step).map(({ target, outcomes }) => {
    const labels = outcomes.map(({ label }) => label.toLowerCase());
    const where = place(sop, target);
    return isDecision(step) ? `${where} jika ${inChoice(labels)}` : where;
  });
  return ways.join("; ");
}

/** @returns what the step's symbol tells: "Mulai. Kegiatan." or "Keputusan, dibantu Pejabat A." */
export function symbolInWords(sop: Sop, step: Step): string {
  const symbol = isDecision(step) ? "Keputusan" : "Kegiatan";
  return paragraph(
    startsOf(sop).some((one) => one.step === step) && "Mulai.",
    `${[symbol, ...othersInWords(sop, step)].join(", ")}.`,
  );
}
