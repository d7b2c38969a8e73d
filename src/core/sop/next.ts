/** The arrows of the chart in words: what a screen reader tells instead of the drawing. */
import { exits, indexOfStep, isDecision, startsOf } from "./graph.ts";
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
  const start = startsOf(sop).some((one) => one.step === step) ? "Mulai. " : "";
  return `${start}${isDecision(step) ? "Keputusan" : "Kegiatan"}${othersInWords(sop, step)}.`;
}

/** What each kind of other performer is introduced by. */
const PARTS = [
  ["together", "bersama"],
  ["continues", "diteruskan"],
  ["assists", "dibantu"],
] as const;

/** @returns ", bersama Sekretaris, dibantu Arsiparis dan Saksi"; "" for a step of one performer. */
export function othersInWords(sop: Sop, { others }: Step): string {
  return PARTS.map(([part, word]) => {
    const names = others
      .filter((other) => other.part === part)
      .flatMap(({ actor: id }) => sop.actors.find((actor) => actor.id === id)?.name ?? []);
    return names.length > 0 ? `, ${word} ${names.join(", ")}` : "";
  }).join("");
}
