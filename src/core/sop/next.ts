/** The arrows of the chart in words: what a screen reader tells instead of the drawing. */
import { exits, indexOfStep, isDecision } from "./graph.ts";
import type { Sop, Step, Target } from "./schema.ts";

function place(sop: Sop, target: Target): string {
  if ("step" in target) return `langkah ${sop.steps[indexOfStep(sop, target.step)]?.number}`;
  return `akhir alur (${sop.ends.find(({ id }) => id === target.end)?.label ?? target.end})`;
}

/** @returns where the flow goes after a step: "langkah 7 jika selesai; langkah 6 jika belum". */
export function nextInWords(sop: Sop, step: Step): string {
  const ways = exits(step).map(({ target, outcomes }) => {
    const labels = outcomes.map(({ label }) => label.toLowerCase());
    return place(sop, target) + (isDecision(step) ? ` jika ${labels.join(" atau ")}` : "");
  });
  return ways.join("; ");
}

/** @returns what the step's symbol tells: "Mulai. Kegiatan." or "Keputusan, dibantu Pejabat A." */
export function symbolInWords(sop: Sop, step: Step): string {
  const names = step.assistants.flatMap(
    (id) => sop.actors.find((actor) => actor.id === id)?.name ?? [],
  );
  const help = names.length > 0 ? `, dibantu ${names.join(", ")}` : "";
  const start = step === sop.steps[0] ? "Mulai. " : "";
  return `${start}${isDecision(step) ? "Keputusan" : "Kegiatan"}${help}.`;
}
