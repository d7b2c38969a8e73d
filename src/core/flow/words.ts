/** The arrows in words: what a screen reader tells instead of the drawing. */
import { exits, indexOfStep, isDecision } from "../sop/graph.ts";
import type { Sop, Step, Target } from "../sop/schema.ts";

const list = (labels: string[]): string => labels.join(" atau ");

function place(sop: Sop, from: Step, target: Target): string {
  if ("end" in target) {
    const end = sop.ends.find(({ id }) => id === target.end);
    return `alur berakhir (${end?.label ?? target.end})`;
  }
  const number = sop.steps[indexOfStep(sop, target.step)]?.number;
  return target.step === from.id ? `langkah ${number} diulang` : `langkah ${number}`;
}

/**
 * @returns where the flow goes after a step, as one sentence:
 * "Berikutnya: langkah 7 jika “Selesai”; langkah 6 diulang jika “Belum”."
 */
export function nextInWords(sop: Sop, step: Step): string {
  const ways = exits(step).map(({ target, outcomes }) => {
    const when = isDecision(step) ? ` jika ${list(outcomes.map(({ label }) => `“${label}”`))}` : "";
    return place(sop, step, target) + when;
  });
  return `Berikutnya: ${ways.join("; ")}.`;
}

/** @returns the place of a step in the flow: who does it, and with which symbol it is drawn. */
export function symbolInWords(sop: Sop, step: Step): string {
  const kind = isDecision(step) ? "Pengambilan keputusan" : "Kegiatan";
  const start = step === sop.steps[0] ? "Mulai. " : "";
  const names = step.assistants.flatMap(
    (id) => sop.actors.find((actor) => actor.id === id)?.name ?? [],
  );
  const help = names.length > 0 ? `, dibantu ${names.join(", ")}` : "";
  return `${start}${kind}${help}.`;
}
