/** One visit of a step as a row of the control sheet; what is still open stays open for a pen. */

import { type CaseState, sopOf } from "../case/state.ts";
import type { RoundView } from "../case/view/view.ts";
import { requirementsOf } from "../sop/graph.ts";
import type { Sop, Step } from "../sop/schema.ts";
import type { Cell, Leaf, Row } from "./blocks.ts";
import { signatureMarkFigure } from "./signature-mark.ts";
import { actorName, boxes, outputLeaves, small, WRITING_ROW } from "./steps-table.ts";
import { amount, nipText, shortTime } from "./words.ts";

type Done = Exclude<RoundView["end"], null | { how: "left" }>;

const PARAF = { width: 12, height: 10 };

/** @returns the row of a round under the SOP version it was worked by. */
export function roundRow(state: CaseState, round: RoundView): Row {
  const sop = state.sops[round.sop] ?? sopOf(state);
  const step = sop.steps.find((one) => one.id === round.stepId);
  const done = round.end !== null && round.end.how !== "left" ? round.end : null;
  const cells: Cell[] = [
    { header: "Row", blocks: [small(`${round.stepNumber}`, true)] },
    { ...(round.round > 1 ? { header: "Row" } : {}), blocks: activityLeaves(round) },
    { blocks: performerLeaves(sop, step, done) },
    { blocks: step === undefined ? [] : requirementLeaves(step, round) },
    { blocks: startLeaves(round) },
    { blocks: round.end === null ? [] : [small(shortTime(round.end.at))] },
    { blocks: timeLeaves(step, round) },
    { blocks: step === undefined ? [] : outputLeaves(step, done !== null, done?.document ?? null) },
    { blocks: step === undefined ? [] : [outcomeLeaf(step, done)] },
    { blocks: initialsLeaves(done) },
    { blocks: remarkLeaves(round, done) },
  ];
  return round.end === null ? { min: WRITING_ROW, whole: true, cells } : { min: 9, cells };
}

/** A later round of the same step says so before anything else. */
function activityLeaves(round: RoundView): Leaf[] {
  const activity = small(round.activity);
  return round.round === 1 ? [activity] : [small(`Putaran ke-${round.round}`, true), activity];
}

/** What nobody noted is struck once the step is done: an empty cell would invite a later hand. */
function startLeaves({ startedAt, end }: RoundView): Leaf[] {
  if (startedAt !== null) return [small(shortTime(startedAt))];
  return end === null ? [] : [small("–")];
}

function performerLeaves(sop: Sop, step: Step | undefined, done: Done | null): Leaf[] {
  const role = step === undefined ? [] : [small(actorName(sop, step.actor), true)];
  if (done === null) return role;
  const { name, nip, position } = done.performer;
  const identity =
    nip === null || nip === ""
      ? []
      : [{ kind: "text" as const, text: `NIP ${nipText(nip)}`, size: 7 }];
  return [...role, small(brief(name)), ...identity, small(brief(position))];
}

function requirementLeaves(step: Step, round: RoundView): Leaf[] {
  return requirementsOf(step).flatMap(({ id, label }): Leaf[] => {
    const mark = round.marks.find((one) => one.requirementId === id);
    const box = boxes([[label, mark?.how === "ticked"]]);
    return mark?.how === "waived" ? [box, small(`Tidak ada: ${brief(mark.reason)}`)] : [box];
  });
}

const VERDICTS = { "on-time": "tepat waktu", near: "tepat waktu", late: "terlambat" } as const;

function timeLeaves(step: Step | undefined, round: RoundView): Leaf[] {
  const allotted = small(step?.duration ?? "");
  const clock = round.clock;
  if (round.end === null) return [allotted, small("Nyata: ………")];
  if (clock === null || clock.running || !clock.used.known) return [allotted];
  const used = small(`Nyata: ${amount(clock.used.value)}`);
  return clock.verdict === "unknown"
    ? [allotted, used]
    : [allotted, used, small(VERDICTS[clock.verdict], clock.verdict === "late")];
}

function outcomeLeaf(step: Step, done: Done | null): Leaf {
  return boxes(step.outcomes.map(({ id, label }) => [label, id === done?.outcomeId] as const));
}

function initialsLeaves(done: Done | null): Leaf[] {
  if (done === null) return [];
  const alt = `Paraf ${done.performer.name}, digambar; bukan TTE tersertifikasi`;
  const drawn = signatureMarkFigure(done.initials, alt, PARAF.width, PARAF.height);
  return drawn === null ? [] : [drawn];
}

function remarkLeaves(round: RoundView, done: Done | null): Leaf[] {
  const remarks: string[] = [];
  if (round.cause === "reopened") remarks.push("Setelah dibuka kembali");
  if (done?.how === "returned") remarks.push(`Dikembalikan: ${brief(done.reason ?? "")}`);
  if (round.end?.how === "left") remarks.push("Ditinggalkan karena pindah versi SOP");
  if (done?.note) remarks.push(brief(done.note));
  if (round.corrections > 0) remarks.push("Dikoreksi, lihat catatan");
  return remarks.map((text) => small(text));
}

/** Letters that the narrow column can take; longer texts stand in full below the steps. */
const BRIEF = 160;
const brief = (text: string) => (text.length <= BRIEF ? text : "lihat catatan");

/** @returns what the row had no room for, with where it belongs. */
export function longRemarks(round: RoundView): { at: number; text: string }[] {
  const { end } = round;
  if (end === null || end.how === "left") return [];
  const waived = round.marks.flatMap((mark) => (mark.how === "waived" ? [mark.reason] : []));
  const where = `Langkah ${round.stepNumber}, putaran ke-${round.round}`;
  const long = (kind: string, text: string | null) =>
    text === null || text.length <= BRIEF
      ? []
      : [{ at: end.at, text: `${where}, ${kind}: ${text}` }];
  return [
    ...long("nama pelaksana", end.performer.name),
    ...long("jabatan pelaksana", end.performer.position),
    ...waived.flatMap((reason) => long("alasan kelengkapan tidak ada", reason)),
    ...long("alasan pengembalian", end.reason),
    ...long("catatan", end.note),
  ];
}
