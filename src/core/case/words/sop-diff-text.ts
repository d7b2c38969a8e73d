/** What changed between two versions of an SOP, in sentences that an officer can weigh. */
import { requirementsOf } from "../../sop/graph.ts";
import type { OtherPerformer, Outcome, Sop, Step } from "../../sop/schema.ts";
import { requirementText } from "../../words/requirement.ts";
import { isNewer } from "../newer-version.ts";
import { stepOf } from "../state.ts";
import { diffSops, type StepPart } from "../view/sop-diff.ts";

/** The parts of a step as the official table heads them. */
const PARTS: Record<StepPart, string> = {
  activity: "Kegiatan",
  narrative: "Uraian prosedur",
  actor: "Pelaksana",
  others: "Pelaksana lain",
  short: "Nama pendek",
  optional: "Boleh dilewati",
  refersTo: "SOP yang dirujuk",
  requirements: "Kelengkapan",
  duration: "Waktu",
  output: "Output",
  remarks: "Keterangan",
  outcomes: "Hasil",
};

/** Each difference as one sentence: whole steps first, then their parts in the order of the steps. */
export function diffInWords(was: Sop, becomes: Sop): string[] {
  const { added, removed, changed, renumbered } = diffSops(was, becomes);
  return [
    ...removed.map((step) => `Langkah ${step.number} ditiadakan: ${step.activity}.`),
    ...added.map((step) => `Langkah ${step.number} baru: ${step.activity}.`),
    ...renumbered.map(({ from, to }) => `Langkah ${from} menjadi langkah ${to}.`),
    ...changed.flatMap(({ step, was: old, parts }) =>
      parts.map((part) =>
        sentence(`Langkah ${step.number}, ${PARTS[part]}`, part, [was, old], [becomes, step]),
      ),
    ),
    ...replaced(
      "Waktu seluruh kegiatan",
      was.duration.text ?? "kosong",
      becomes.duration.text ?? "kosong",
    ),
    ...replaced("Penanda tangan", signatories(was), signatories(becomes)),
  ];
}

/** The editor's own summaries of the versions after `from`, oldest first. */
export const changesSince = (sop: Sop, from: string): string[] =>
  sop.changes
    .filter(({ version }) => isNewer(version, from))
    .map(({ version, summary }) => `Versi ${version}: ${summary}`)
    .reverse();

type Place = [sop: Sop, step: Step];

function sentence(what: string, part: StepPart, was: Place, becomes: Place): string {
  // Texts that read alike can still differ in what stands behind them, e.g. papers to be ticked.
  return replaced(what, textOf(part, was), textOf(part, becomes))[0] ?? `${what}: diperinci.`;
}

const replaced = (what: string, was: string, becomes: string): string[] =>
  was === becomes ? [] : [`${what}: “${was}” menjadi “${becomes}”.`];

function textOf(part: StepPart, [sop, step]: Place): string {
  switch (part) {
    case "actor":
      return actorName(sop, step.actor);
    case "others":
      return step.others.map((other) => otherText(sop, other)).join(", ") || "tidak ada";
    case "optional":
      return step.optional ? "ya" : "tidak";
    case "refersTo":
      return step.refersTo.map(({ title }) => title).join("; ") || "tidak ada";
    case "requirements":
      return requirementsOf(step).map(requirementText).join("; ") || "kosong";
    case "output":
      if (step.output === null) return "kosong";
      return step.output.document ? `${step.output.text} (dokumen bernomor)` : step.output.text;
    case "outcomes":
      return step.outcomes.map((outcome) => outcomeText(sop, outcome)).join("; ");
    default:
      return step[part] ?? "kosong";
  }
}

const actorName = (sop: Sop, id: string) => sop.actors.find((actor) => actor.id === id)?.name ?? id;

/** What another performer does, as the table and the screen call it. */
const PART: Record<OtherPerformer["part"], string> = {
  together: "bersama",
  assists: "membantu",
  continues: "meneruskan",
};

const otherText = (sop: Sop, { actor, part }: OtherPerformer) =>
  `${actorName(sop, actor)} (${PART[part]})`;

function outcomeText(sop: Sop, { label, target }: Outcome): string {
  if ("end" in target) {
    return `${label} → ${sop.ends.find(({ id }) => id === target.end)?.label ?? target.end}`;
  }
  const step = stepOf(sop, target.step);
  return step === undefined ? label : `${label} → langkah ${step.number} (${step.activity})`;
}

const signatories = (sop: Sop) =>
  sop.signOff.map(({ label, actor }) => `${label}: ${actorName(sop, actor)}`).join("; ");
