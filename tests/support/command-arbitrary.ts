/**
 * Any sequence of commands: sensible ones, ones that come too late, name the wrong round, run against
 * the clock or say nothing. An intent is plain random data; it becomes commands when the state of the
 * case is known, so that sequences get far into a case and still hit every rule.
 */

import fc from "fast-check";
import type { Command, CommandOf, Times } from "../../src/core/case/commands.ts";
import { type CaseState, sopOf } from "../../src/core/case/state.ts";
import { requirementsOf, startsOf } from "../../src/core/sop/graph.ts";
import type { Sop } from "../../src/core/sop/schema.ts";
import {
  caseCommand,
  endingOf,
  roundOf,
  START,
  stepCommand,
  type Untimed,
} from "./command-parts.ts";

const KINDS = [
  "start",
  "quantify",
  "tick",
  "untick",
  "waive",
  "complete",
  "sendBack",
  "passOver",
  "correct",
  "correctDetails",
  "addNote",
  "pinNote",
  "unpinNote",
  "attachFile",
  "removeFile",
  "pauseClock",
  "resumeClock",
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
    return [{ ...this.single(state, intent), ...times } as Command];
  }

  private opening({ text, pick }: Intent): Omit<CommandOf<"open">, keyof Times> {
    const { sop } = this;
    const starts = startsOf(sop);
    const startAt = starts[pick % (starts.length + 1)]?.step.id;
    return {
      type: "open",
      caseId: "kasus",
      number: "1",
      subject: `P${text}`,
      applicant: "",
      sop,
      ...(startAt === undefined ? {} : { startAt }),
    };
  }

  private work(state: CaseState, intent: Intent): Untimed[] {
    const at = roundOf(state, intent);
    const step = sopOf(state).steps.find((entry) => entry.id === at.stepId);
    const ticks = requirementsOf(step).map(
      ({ id }): Untimed => ({ type: "tick", requirementId: id, ...at }),
    );
    const ending = endingOf(state, intent);
    return [
      ...ticks,
      { type: "complete", ...ending },
      { type: "sendBack", reason: "Ulang", ...ending },
    ];
  }

  private single(state: CaseState, intent: Intent): Untimed {
    return intent.kind === "open"
      ? this.opening(intent)
      : (stepCommand(state, intent) ?? caseCommand(state, intent));
  }
}

/** Work on a case that is over begins by reopening it at a step it has visited, so that cases grow long. */
function takeUpAgain(state: CaseState, { pick }: Intent): Omit<CommandOf<"reopen">, keyof Times> {
  const open = state.rounds.at(-1)?.end === null;
  const resumeAt = state.rounds[pick % state.rounds.length]?.stepId ?? null;
  const by = { name: "A", nip: null, position: "B" };
  return { type: "reopen", reason: "Dikerjakan lagi", by, resumeAt: open ? null : resumeAt };
}
