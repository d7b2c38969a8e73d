/** One visit of a step as a row of the control sheet; what is still open stays open for a pen. */

import type { Person } from "../case/events.ts";
import { type CaseState, sopOf } from "../case/state.ts";
import type { RoundView } from "../case/view/view.ts";
import { readDuration } from "../sop/duration/read.ts";
import { requirementsOf } from "../sop/graph.ts";
import type { Sop, Step } from "../sop/schema.ts";
import { VERDICT_WORDS } from "../words/clock.ts";
import { duration } from "../words/duration.ts";
import { withNip } from "../words/nip.ts";
import { numberInWords } from "../words/number.ts";
import { requirementText } from "../words/requirement.ts";
import { capital, roundText, stepText } from "../words/step.ts";
import { momentShort } from "../words/time.ts";
import type { Cell, Leaf, Row } from "./blocks.ts";
import { anybodysLine, handRows, linesToSign } from "./hand-rows.ts";
import { stroke } from "./paper.ts";
import { fitsRole } from "./role.ts";
import { signatureMarkFigure } from "./signature-mark.ts";
import {
  actorName,
  boxes,
  othersLeaves,
  outcomesToTick,
  outputLeaves,
  small,
  timeToFill,
} from "./steps-table.ts";
import { onOneLine } from "./wrap.ts";

type Done = Exclude<RoundView["end"], null | { how: "left" }>;

const PARAF = { width: 12, height: 10 };

/** @returns the rows of a round under the SOP version it was worked by: one, and lines to write on while it is open. */
export function roundRows(state: CaseState, round: RoundView): Row[] {
  const sop = state.sops[round.sop] ?? sopOf(state);
  const step = sop.steps.find((one) => one.id === round.stepId);
  const done = round.end !== null && round.end.how !== "left" ? round.end : null;
  const open = round.end === null && state.status !== "cancelled";
  const asked = open && step !== undefined;
  const cells: Cell[] = [
    { header: "Row", blocks: [small(`${round.stepNumber}`)] },
    { ...(round.round > 1 ? { header: "Row" } : {}), blocks: activityLeaves(round) },
    { blocks: performerLeaves(sop, step, done) },
    { blocks: step === undefined ? [] : requirementLeaves(step, round, open) },
    { blocks: startLeaves(round) },
    { blocks: round.end === null ? [] : [small(momentShort(round.end.at))] },
    { blocks: timeLeaves(step, round, open) },
    { blocks: step === undefined ? [] : putOut(step, done, asked) },
    { blocks: step !== undefined && (open || done !== null) ? outcomeLeaves(step, done) : [] },
    { blocks: initialsLeaves(done) },
    { blocks: remarkLeaves(sop, step, round, done, state.status === "cancelled") },
  ];
  if (open) return handRows(cells, step ? linesToSign(sop, step) : [anybodysLine()]);
  return [round.end === null ? { min: 9, cells, overlay: struck } : { min: 9, cells }];
}

/** A cancelled case has no open step: a line through what was never done. */
const struck: NonNullable<Row["overlay"]> = ({ y, h }, left) => {
  const [from = 0, to = 0] = [left[1], left.at(-1)];
  return { decoration: [stroke([from + 1, y + h - 1, to - 1, y + 1])], shape: [] };
};

function putOut(step: Step, done: Done | null, open: boolean): Leaf[] {
  if (done?.how === "passed") return [small("–")];
  if (done !== null) return outputLeaves(step, done.document);
  if (step.output === null) return [];
  return open ? [boxes([[step.output.text, false]])] : [small(step.output.text)];
}

/** A later round of the same step says so before anything else. */
function activityLeaves(round: RoundView): Leaf[] {
  const activity = small(round.activity);
  return round.round === 1 ? [activity] : [small(capital(roundText(round.round)), true), activity];
}

/** What nobody noted is struck once the step is done: an empty cell would invite a later hand. */
function startLeaves({ startedAt, end }: RoundView): Leaf[] {
  if (startedAt !== null) return [small(momentShort(startedAt))];
  return end === null ? [] : [small("–")];
}

function performerLeaves(sop: Sop, step: Step | undefined, done: Done | null): Leaf[] {
  const role = step === undefined ? [] : [small(actorName(sop, step.actor), true)];
  if (done === null) return step === undefined ? role : [...role, ...othersLeaves(sop, step)];
  const others = done.participants.flatMap(({ actor, person }) => [
    small(`${actorName(sop, actor)}:`, true),
    ...personLeaves(person),
  ]);
  const applications = step === undefined ? [] : applicationsLeaves(sop, step);
  return [...role, ...personLeaves(done.performer), ...others, ...applications];
}

/** Applications sign nothing, so no record names them: the SOP does. */
function applicationsLeaves(sop: Sop, step: Step): Leaf[] {
  const isSystem = (id: string) => sop.actors.find((one) => one.id === id)?.kind === "system";
  return othersLeaves(sop, { ...step, others: step.others.filter(({ actor }) => isSystem(actor)) });
}

function personLeaves({ name, nip, position }: Person): Leaf[] {
  const identity = nip === null || nip === "" ? [] : [small(onOneLine(withNip(nip)))];
  const office = position === "" ? [] : [small(brief(position))];
  return [small(brief(name)), ...identity, ...office];
}

function requirementLeaves(step: Step, round: RoundView, open: boolean): Leaf[] {
  return requirementsOf(step).flatMap((requirement): Leaf[] => {
    const label = requirementText(requirement);
    const mark = round.marks.find((one) => one.requirementId === requirement.id);
    // What can no longer be ticked has no box that invites it.
    const isOver = round.end === null || round.end.how === "passed";
    if (mark === undefined && !open && isOver) return [small(label)];
    const box = boxes([[label, mark?.how === "ticked"]]);
    return mark?.how === "waived" ? [box, small(`Tidak ada: ${brief(mark.reason)}`)] : [box];
  });
}

function timeLeaves(step: Step | undefined, round: RoundView, open: boolean): Leaf[] {
  const stated = quantityLeaves(step, round);
  if (round.end === null && open) {
    return stated.length === 0
      ? timeToFill(step)
      : [...timeToFill(step).slice(0, 1), ...stated, ...timeToFill(undefined)];
  }
  const allotted = [small(step?.duration ?? ""), ...stated];
  const clock = round.clock;
  if (round.end === null) return allotted;
  if (clock === null || clock.running || !clock.used.known) return allotted;
  const used = small(`Nyata: ${duration(clock.used.value)}`);
  return clock.verdict === "unknown"
    ? [...allotted, used]
    : [...allotted, used, small(VERDICT_WORDS[clock.verdict], clock.verdict === "late")];
}

/** What a rate is counted by, as it was stated. */
function quantityLeaves(step: Step | undefined, { quantity }: RoundView): Leaf[] {
  const reading = readDuration(step?.duration ?? null);
  if (quantity === null || reading.kind !== "rate") return [];
  return [small(`Jumlah ${reading.per}: ${numberInWords(quantity)}`)];
}

function outcomeLeaves(step: Step, done: Done | null): Leaf[] {
  if (done === null) return [outcomesToTick(step)];
  if (done.how === "passed") return [boxes([["Dilewati", true]]), ...goesOnAs(step, done)];
  return [boxes(step.outcomes.map(({ id, label }) => [label, id === done.outcomeId] as const))];
}

/** Where a step that was passed over leads on, if it could lead to several places. */
function goesOnAs({ outcomes }: Step, { outcomeId }: Done): Leaf[] {
  const label = outcomes.find(({ id }) => id === outcomeId)?.label;
  return outcomes.length < 2 || label === undefined ? [] : [small(`Berlanjut seperti: ${label}`)];
}

function initialsLeaves(done: Done | null): Leaf[] {
  if (done === null) return [];
  const { performer, initials, participants } = done;
  return [{ person: performer, initials }, ...participants].flatMap(
    ({ person, initials: mark }) => {
      const alt = `Paraf ${person.name}, digambar; bukan TTE tersertifikasi`;
      return signatureMarkFigure(mark, alt, PARAF.width, PARAF.height) ?? [];
    },
  );
}

function remarkLeaves(
  sop: Sop,
  step: Step | undefined,
  round: RoundView,
  done: Done | null,
  cancelled: boolean,
): Leaf[] {
  const remarks: string[] = [];
  const actor = sop.actors.find(({ id }) => id === step?.actor);
  if (actor !== undefined && done !== null && !fitsRole(actor, done.performer.position)) {
    remarks.push("Jabatan lain dari pelaksana baku");
  }
  if (round.end === null && cancelled) remarks.push("Tidak diselesaikan: kasus dibatalkan");
  if (round.cause === "reopened") remarks.push("Setelah dibuka kembali");
  if (done?.how === "returned") remarks.push(`Dikembalikan: ${brief(done.reason ?? "")}`);
  if (done?.how === "passed") remarks.push(`Dilewati: ${brief(done.reason ?? "")}`);
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
  const where = capital(`${stepText(round.stepNumber)}, ${roundText(round.round)}`);
  const long = (kind: string, text: string | null) =>
    text === null || text.length <= BRIEF
      ? []
      : [{ at: end.at, text: `${where}, ${kind}: ${text}` }];
  return [
    ...[end.performer, ...end.participants.map(({ person }) => person)].flatMap((person) => [
      ...long("nama pelaksana", person.name),
      ...long("jabatan pelaksana", person.position),
    ]),
    ...waived.flatMap((reason) => long("alasan kelengkapan tidak ada", reason)),
    ...long(end.how === "passed" ? "alasan dilewati" : "alasan pengembalian", end.reason),
    ...long("catatan", end.note),
  ];
}
