/**
 * Any sequence of commands: sensible ones, ones that come too late, name the wrong round, run against
 * the clock or say nothing. An intent is plain random data; it becomes commands when the state of the
 * case is known, so that sequences get far into a case and still hit every rule.
 */
import fc from "fast-check";
import { digestOf } from "../../src/core/case/chain.ts";
import type { Command, CommandOf, Correction, Times } from "../../src/core/case/commands.ts";
import type { Person } from "../../src/core/case/events.ts";
import { type CaseState, sopOf } from "../../src/core/case/state.ts";
import type { Sop } from "../../src/core/sop/schema.ts";

const KINDS = [
  "start",
  "tick",
  "untick",
  "waive",
  "complete",
  "sendBack",
  "correct",
  "correctDetails",
  "addNote",
  "assign",
  "handOver",
  "cancel",
  "signOff",
  "reopen",
  "moveSop",
  "open",
] as const;

export interface Intent {
  /** `work`: tick everything, then end the step one way or the other. */
  kind: (typeof KINDS)[number] | "work";
  pick: number;
  other: number;
  /** Minutes the device's clock goes on (or back), and how long ago it happened. */
  passed: number;
  ago: number;
  /** One in eight commands names a round that is not the current one. */
  astray: boolean;
  text: string;
}

export const anyIntent: fc.Arbitrary<Intent> = fc.record({
  kind: fc.oneof(
    { weight: 5, arbitrary: fc.constant("work" as const) },
    { weight: 5, arbitrary: fc.constantFrom(...KINDS) },
  ),
  pick: fc.nat(1000),
  other: fc.nat(1000),
  passed: fc.oneof({ weight: 6, arbitrary: fc.nat(300) }, fc.integer({ min: -200, max: 0 })),
  ago: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.integer({ min: -10, max: 400 })),
  astray: fc.nat(7).map((n) => n === 0),
  text: fc.oneof(
    { weight: 3, arbitrary: fc.constant("Alasan") },
    fc.string({ unit: "binary", maxLength: 12 }),
    fc.constantFrom("", " ", "\ud800", "<b>", "constructor"),
  ),
});

export const anyIntents = fc.array(anyIntent, { maxLength: 40, size: "max" });

const MINUTE = 60_000;
const START = Date.parse("2026-11-23T00:00:00Z");

/** Turns intents into commands one at a time, keeping the device's clock. */
export class Officers {
  private now = START;
  private readonly sop: Sop;

  constructor(sop: Sop) {
    this.sop = sop;
  }

  /** The commands that an intent comes to in this state (null: no case yet). */
  commands(state: CaseState | null, intent: Intent): Command[] {
    this.now = Math.max(START, this.now + intent.passed * MINUTE);
    const times = { occurredAt: this.now - intent.ago * MINUTE, recordedAt: this.now };
    if (state === null) return [{ ...this.opening(intent), ...times }];
    if (intent.kind === "work" && state.status !== "running") {
      return [{ ...takeUpAgain(state, intent), ...times }];
    }
    if (intent.kind === "work") return this.work(state, intent).map((c) => ({ ...c, ...times }));
    return [{ ...this.single(state, intent.kind, intent), ...times } as Command];
  }

  private opening({ text }: Intent): Omit<CommandOf<"open">, keyof Times> {
    const { sop } = this;
    return { type: "open", caseId: "kasus", number: "1", subject: `P${text}`, applicant: "", sop };
  }

  private work(state: CaseState, intent: Intent): Untimed[] {
    const at = roundOf(state, intent);
    const step = sopOf(state).steps.find((entry) => entry.id === at.stepId);
    const ticks = (step?.requirements.items ?? []).map(
      ({ id }): Untimed => ({ type: "tick", requirementId: id, ...at }),
    );
    const ending = endingOf(state, intent);
    return [
      ...ticks,
      { type: "complete", ...ending },
      { type: "sendBack", reason: "Ulang", ...ending },
    ];
  }

  private single(state: CaseState, kind: (typeof KINDS)[number], intent: Intent): Untimed {
    const at = roundOf(state, intent);
    const { text, pick } = intent;
    const steps = sopOf(state).steps;
    const step = steps.find((entry) => entry.id === at.stepId);
    const items = [...(step?.requirements.items ?? []).map(({ id }) => id), "tidak-ada"];
    const requirementId = items[pick % items.length] ?? "";
    const stepId = [...steps.map(({ id }) => id), "tidak-ada"][pick % (steps.length + 1)] ?? "";
    switch (kind) {
      case "open":
        return this.opening(intent);
      case "start":
        return { type: kind, ...at };
      case "tick":
      case "untick":
        return { type: kind, requirementId, ...at };
      case "waive":
        return { type: kind, requirementId, reason: text, ...at };
      case "complete":
        return { type: kind, ...endingOf(state, intent) };
      case "sendBack":
        return { type: kind, reason: text, ...endingOf(state, intent) };
      case "correct":
        return {
          type: kind,
          reason: text,
          correction: correctionOf(state, intent),
          ...earlier(state, intent),
        };
      case "correctDetails":
        return { type: kind, field: "subject", to: text, reason: "Salah" };
      case "addNote":
        return { type: kind, stepId: pick % 2 === 0 ? null : stepId, text };
      case "assign":
        return { type: kind, stepId, performer: personOf(intent) };
      case "handOver":
        return { type: kind, from: null, to: personOf(intent), note: null };
      case "cancel":
        return { type: kind, reason: text, by: personOf(intent) };
      case "signOff":
        return { type: kind, ...sealOf(state, intent) };
      case "reopen":
        return {
          type: kind,
          reason: text,
          by: personOf(intent),
          resumeAt: pick % 2 === 0 ? null : stepId,
        };
      case "moveSop":
        return {
          type: kind,
          sop: editionOf(state, intent),
          resumeAt: pick % 3 === 0 ? stepId : null,
        };
    }
  }
}

/** Work on a case that is over begins by reopening it at a step it has visited, so that cases grow long. */
function takeUpAgain(state: CaseState, { pick }: Intent): Omit<CommandOf<"reopen">, keyof Times> {
  const open = state.rounds.at(-1)?.end === null;
  const resumeAt = state.rounds[pick % state.rounds.length]?.stepId ?? null;
  const by = { name: "A", nip: null, position: "B" };
  return { type: "reopen", reason: "Dikerjakan lagi", by, resumeAt: open ? null : resumeAt };
}

type Untimed = {
  [T in Command["type"]]: Omit<CommandOf<T>, keyof Times>;
}[Command["type"]];

function roundOf(state: CaseState, { astray, pick }: Intent): { stepId: string; round: number } {
  const round = astray ? state.rounds[pick % state.rounds.length] : state.rounds.at(-1);
  return { stepId: round?.stepId ?? "", round: (round?.round ?? 1) + (astray ? pick % 2 : 0) };
}

function personOf({ text }: Intent): Person {
  return { name: `N${text}`, nip: null, position: "Jabatan" };
}

/** Any visit, for corrections are made to what has ended. */
function earlier({ rounds }: CaseState, { pick }: Intent): { stepId: string; round: number } {
  const { stepId, round } = rounds[pick % rounds.length] ?? { stepId: "", round: 1 };
  return { stepId, round };
}

function endingOf(state: CaseState, intent: Intent) {
  const at = roundOf(state, intent);
  const outcomes = sopOf(state).steps.find((step) => step.id === at.stepId)?.outcomes ?? [];
  const { pick, other } = intent;
  return {
    ...at,
    outcomeId: outcomes[other % Math.max(1, outcomes.length)]?.id ?? "tidak-ada",
    performer: personOf(intent),
    document:
      pick % 9 === 0 ? null : { number: null, date: pick % 16 === 0 ? "2026-02-30" : "2026-11-23" },
    note: null,
    initials: { kind: "paper" as const },
    startedAt: pick % 5 === 0 ? START + other * MINUTE : null,
  };
}

function correctionOf(state: CaseState, intent: Intent): Correction {
  const { pick, other } = intent;
  const { outcomeId } = endingOf(state, intent);
  const all: Correction[] = [
    { field: "performer", to: personOf(intent) },
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
