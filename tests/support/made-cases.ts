/**
 * Logs of many cases, made by the engine from a seed: for the store's scale tests, the figures' page
 * and the bench. The same seed always gives the same cases.
 */

import { addWorkingMinutes } from "../../src/core/calendar/arithmetic.ts";
import type { Command } from "../../src/core/case/commands.ts";
import type { Person, RecordedEvent } from "../../src/core/case/events.ts";
import { perform } from "../../src/core/case/perform.ts";
import { type CaseState, currentRound, sopOf, stepOf } from "../../src/core/case/state.ts";
import { requirementsOf } from "../../src/core/sop/graph.ts";
import type { Step } from "../../src/core/sop/schema.ts";
import { KALTIM } from "./calendars.ts";
import { randomFrom } from "./random.ts";
import { PENGELOLAAN_DATA } from "./sops.ts";

const HOUR = 3_600_000;
const REASONS = ["Lampiran belum lengkap", "Jumlah baris tidak sesuai", "Tanda tangan belum ada"];
const CLERK: Person = { name: "Petugas Contoh", nip: null, position: "Pelaksana" };

/** @returns the log of case `n`, opened between two moments (epoch ms) and walked to where chance ends it. */
export function madeCase(n: number, from: number, to: number): RecordedEvent[] {
  const random = randomFrom(n * 7919 + 1);
  let now = later(from + Math.floor(random() * (to - from)), random() * 60);
  const log: RecordedEvent[] = [];
  let state: CaseState | null = null;
  const give = (command: Command) => {
    const done = perform(state, command);
    if (!done.ok) throw new Error(`case ${n}: ${command.type}: ${JSON.stringify(done.refusal)}`);
    state = done.state;
    log.push(...done.added);
    return done.state;
  };
  // After a late entry the log goes on from there: no later one is recorded before it.
  const at = () => ({ occurredAt: now, recordedAt: Math.max(now, log.at(-1)?.recordedAt ?? 0) });
  let open = give({
    type: "open",
    caseId: `contoh-${n}`,
    number: `${String(n).padStart(4, "0")}/PD/2026`,
    subject: `Pendataan sektoral ${n}`,
    applicant: "Dinas Contoh",
    sop: PENGELOLAAN_DATA,
    ...at(),
  });
  while (currentRound(open) !== null) {
    if (random() < 0.012) return log;
    if (random() < 0.004) {
      give({ type: "cancel", reason: "Permohonan ditarik", by: CLERK, ...at() });
      return log;
    }
    for (const command of visit(open, random, (minutes) => {
      now = later(now, minutes);
      return at();
    })) {
      open = give(command);
    }
  }
  return log;
}

/** The moment when that much working time has passed: nobody works at night here. */
function later(moment: number, minutes: number): number {
  const due = addWorkingMinutes(KALTIM, moment, minutes);
  return Math.round(due.known ? due.value : moment + minutes * 60_000);
}

type Pass = (minutes: number) => { occurredAt: number; recordedAt: number };

/** The commands of one visit: start, ticks, and an ending, some of them entered days later. */
function visit(state: CaseState, random: () => number, pass: Pass): Command[] {
  const round = currentRound(state);
  const step: Step | undefined = round === null ? undefined : stepOf(sopOf(state), round.stepId);
  if (round === null || step === undefined) return [];
  const ref = { stepId: step.id, round: round.round };
  const commands: Command[] = [];
  const wait = pass(random() ** 4 * 240);
  if (random() < 0.7) commands.push({ type: "start", ...ref, ...wait });
  const length = step.duration?.includes("hari") ? 400 : step.duration?.includes("menit") ? 22 : 45;
  const end = pass(length * (0.3 + random() ** 3 * 2.4));
  for (const { id } of requirementsOf(step)) {
    commands.push({ type: "tick", requirementId: id, ...ref, ...end });
  }
  const back = step.outcomes.length > 1 && step.number > 5 && random() < 0.25;
  const outcome = step.outcomes[back ? step.outcomes.length - 1 : 0];
  const result = {
    ...ref,
    outcomeId: outcome?.id ?? "",
    performer: CLERK,
    document: step.output?.document ? { number: null, date: null } : null,
    note: null,
    initials: { kind: "paper" as const },
    startedAt: null,
    occurredAt: end.occurredAt,
    recordedAt: end.recordedAt + (random() < 0.1 ? 60 * HOUR : 0),
  };
  const reason = REASONS[Math.floor(random() ** 2 * REASONS.length)] ?? "";
  commands.push(back ? { type: "sendBack", reason, ...result } : { type: "complete", ...result });
  return commands;
}
