/** The commands that intents come to: what is random in them is drawn from the case as it stands. */

import { digestOf } from "../../src/core/case/chain.ts";
import type { Command, CommandOf, Correction, Times } from "../../src/core/case/commands.ts";
import type { Participant, Person } from "../../src/core/case/events.ts";
import { type CaseState, sopOf } from "../../src/core/case/state.ts";
import { requirementsOf } from "../../src/core/sop/graph.ts";
import type { Sop } from "../../src/core/sop/schema.ts";
import type { Intent } from "./command-arbitrary.ts";

const MINUTE = 60_000;
export const START = Date.parse("2026-11-23T00:00:00Z");

export type Untimed = {
  [T in Command["type"]]: Omit<CommandOf<T>, keyof Times>;
}[Command["type"]];

export function roundOf(
  state: CaseState,
  { astray, pick }: Intent,
): { stepId: string; round: number } {
  const round = astray ? state.rounds[pick % state.rounds.length] : state.rounds.at(-1);
  return { stepId: round?.stepId ?? "", round: (round?.round ?? 1) + (astray ? pick % 2 : 0) };
}

/** A step of this version, or one that is not there. */
function someStep(state: CaseState, { pick }: Intent): string {
  const ids = [...sopOf(state).steps.map(({ id }) => id), "tidak-ada"];
  return ids[pick % ids.length] ?? "";
}

/** A requirement of the round's step, or one that is not there. */
function someRequirement(state: CaseState, stepId: string, { pick }: Intent): string {
  const step = sopOf(state).steps.find((entry) => entry.id === stepId);
  const ids = [...requirementsOf(step).map(({ id }) => id), "tidak-ada"];
  return ids[pick % ids.length] ?? "";
}

/** The command on the round in hand, or null when the intent is about the whole case. */
export function stepCommand(state: CaseState, intent: Intent): Untimed | null {
  const at = roundOf(state, intent);
  const requirementId = someRequirement(state, at.stepId, intent);
  const { kind, text } = intent;
  switch (kind) {
    case "start":
      return { type: kind, ...at };
    case "quantify":
      return { type: kind, quantity: intent.pick - 1, ...at };
    case "passOver": {
      const { outcomeId, performer } = endingOf(state, intent);
      return { type: kind, outcomeId, performer, reason: text, ...at };
    }
    case "tick":
    case "untick":
      return { type: kind, requirementId, ...at };
    case "waive":
      return { type: kind, requirementId, reason: text, ...at };
    case "complete":
      return { type: kind, ...endingOf(state, intent) };
    case "sendBack":
      return { type: kind, reason: text, ...endingOf(state, intent) };
    default:
      return null;
  }
}

/** The command on the case as a whole. */
export function caseCommand(state: CaseState, intent: Intent): Untimed {
  const { kind, text, pick, other } = intent;
  const stepId = someStep(state, intent);
  const by = personOf(intent);
  switch (kind) {
    case "correct": {
      const correction = correctionOf(state, intent);
      return { type: kind, reason: text, correction, ...earlier(state, intent) };
    }
    case "correctDetails":
      if (pick % 2 === 0) return { type: kind, field: "subject", to: text, reason: "Salah" };
      return { type: kind, field: "retention", to: pick % 3 === 0 ? "" : text, reason: "" };
    case "assign":
      return { type: kind, stepId, performer: by };
    case "handOver":
      return { type: kind, from: null, to: by, note: null };
    case "cancel":
      return { type: kind, reason: text, by };
    case "signOff":
      return { type: kind, ...sealOf(state, intent) };
    case "reopen":
      return { type: kind, reason: text, by, resumeAt: pick % 2 === 0 ? null : stepId };
    case "moveSop": {
      const sop = editionOf(state, intent);
      return { type: kind, sop, resumeAt: pick % 3 === 0 ? stepId : null };
    }
    case "pinNote": {
      const note = state.notes[pick % state.notes.length]?.seq ?? 0;
      return { type: kind, note, stepId: other % 2 === 0 ? null : stepId };
    }
    case "unpinNote":
      return { type: kind, note: state.notes[pick % state.notes.length]?.seq ?? 0 };
    case "attachFile": {
      const place =
        other % 3 === 0
          ? { of: "case" as const }
          : { of: "step" as const, ...roundOf(state, intent) };
      const digest = pick % 5 === 0 ? text : `${pick % 10}`.repeat(64);
      return { type: kind, place, name: text, mediaType: "text/plain", size: other, digest };
    }
    case "removeFile":
      return {
        type: kind,
        file: state.files[pick % state.files.length]?.seq ?? 0,
        reason: text,
      };
    case "pauseClock": {
      const until = pick % 2 === 0 ? null : START + other * 10 * MINUTE;
      return { type: kind, reason: text, by, until };
    }
    case "resumeClock":
      return { type: kind, by };
    default: {
      const pinned = pick % 3 === 0;
      if (pick % 4 === 0) return { type: "addNote", ...earlier(state, intent), text, pinned };
      return { type: "addNote", stepId: pick % 2 === 0 ? null : stepId, text, pinned };
    }
  }
}

function personOf({ text }: Intent): Person {
  return { name: `N${text}`, nip: null, position: "Jabatan" };
}

/** Any visit, for corrections are made to what has ended. */
function earlier({ rounds }: CaseState, { pick }: Intent): { stepId: string; round: number } {
  const { stepId, round } = rounds[pick % rounds.length] ?? { stepId: "", round: 1 };
  return { stepId, round };
}

export function endingOf(state: CaseState, intent: Intent) {
  const at = roundOf(state, intent);
  const outcomes = sopOf(state).steps.find((step) => step.id === at.stepId)?.outcomes ?? [];
  const { pick, other } = intent;
  return {
    ...at,
    outcomeId: outcomes[other % Math.max(1, outcomes.length)]?.id ?? "tidak-ada",
    performer: personOf(intent),
    participants: participantsOf(state, at.stepId, intent),
    document:
      pick % 9 === 0 ? null : { number: null, date: pick % 16 === 0 ? "2026-02-30" : "2026-11-23" },
    note: null,
    initials: { kind: "paper" as const },
    startedAt: pick % 5 === 0 ? START + other * MINUTE : null,
  };
}

/** Everyone whom the step names, or (one in seven) nobody, or one who is not among them. */
function participantsOf(state: CaseState, stepId: string, intent: Intent): Participant[] {
  const named = sopOf(state).steps.find(({ id }) => id === stepId)?.others ?? [];
  const actors = named.map(({ actor }) => actor);
  const all = intent.pick % 7 === 0 ? [] : intent.pick % 11 === 0 ? [...actors, "lain"] : actors;
  const initials = { kind: "paper" as const };
  return all.map((actor) => ({ actor, person: personOf(intent), initials }));
}

function correctionOf(state: CaseState, intent: Intent): Correction {
  const { pick, other } = intent;
  const { outcomeId } = endingOf(state, intent);
  const all: Correction[] = [
    { field: "performer", to: personOf(intent) },
    { field: "participants", to: participantsOf(state, earlier(state, intent).stepId, intent) },
    { field: "document", to: other % 2 === 0 ? null : { number: "7", date: null } },
    { field: "note", to: intent.text },
    { field: "occurredAt", to: START + other * MINUTE },
    { field: "startedAt", to: START + other * MINUTE },
    { field: "outcomeId", to: outcomeId },
  ];
  return all[pick % all.length] ?? { field: "note", to: null };
}

function sealOf(state: CaseState, { pick, text }: Intent) {
  const signatories = sopOf(state).signOff.map(({ id }) => ({
    role: pick % 7 === 0 ? text : id,
    person: { name: "A", nip: null, position: "B" },
    mark: { kind: "paper" as const },
  }));
  return { digest: pick % 5 === 0 ? "" : digestOf(state.last), signatories };
}

/** A newer edition without one step, or (one in four) one that is not newer. */
function editionOf(state: CaseState, { pick, other }: Intent): Sop {
  const sop = sopOf(state);
  const gone = sop.steps.length > 1 ? sop.steps[other % sop.steps.length]?.id : undefined;
  const steps = sop.steps.filter((step) => step.id !== gone);
  const end = { end: sop.ends[0]?.id ?? "" };
  const repaired = steps.map((step) => ({
    ...step,
    outcomes: step.outcomes.map((outcome) => ({
      ...outcome,
      target: "step" in outcome.target && outcome.target.step === gone ? end : outcome.target,
    })),
  }));
  const version = pick % 4 === 0 ? sop.version : `${Number.parseInt(sop.version, 10) + 1}.0`;
  return { ...sop, version, steps: repaired };
}
