/** Ways through an SOP, read from its data: for tests that must hold for any SOP. */
import type { Command } from "../../src/core/case/commands.ts";
import type { Person, RecordedEvent } from "../../src/core/case/events.ts";
import { isReturn, requirementsOf } from "../../src/core/sop/graph.ts";
import type { Outcome, Sop, Step } from "../../src/core/sop/schema.ts";
import { told } from "./story.ts";

const MINUTE = 60_000;

export function stepNumbered(sop: Sop, number: number): Step {
  const step = sop.steps.find((one) => one.number === number);
  if (!step) throw new Error(`${sop.id} has no step ${number}`);
  return step;
}

/** The first outcome of a step that goes on. */
export function forward(sop: Sop, step: Step): Outcome {
  const outcome = step.outcomes.find(({ target }) => !isReturn(sop, step, target));
  if (!outcome) throw new Error(`${step.id} never goes on`);
  return outcome;
}

/** The first outcome of a step that sends the work back, if it has one. */
export const backward = (sop: Sop, step: Step): Outcome | undefined =>
  step.outcomes.find(({ target }) => isReturn(sop, step, target));

/** The steps in the order in which a case without rework visits them. */
export function straightRoute(sop: Sop): Step[] {
  const route: Step[] = [];
  let step = sop.steps[0];
  while (step) {
    route.push(step);
    const { target } = forward(sop, step);
    step = "step" in target ? sop.steps.find(({ id }) => id === target.step) : undefined;
  }
  return route;
}

/** The steps of the straight route that can send the work back. */
export const checkpoints = (sop: Sop): Step[] =>
  straightRoute(sop).filter((step) => backward(sop, step) !== undefined);

/** Somebody who does an actor's part. */
export function officer(sop: Sop, actorId: string): Person & { nip: string } {
  const actor = sop.actors.find(({ id }) => id === actorId);
  if (!actor) throw new Error(`${sop.id} has no actor ${actorId}`);
  return { name: `Petugas ${actor.short}`, nip: "198703142010012003", position: actor.name };
}

export interface Walk {
  number: string;
  subject?: string;
  applicant?: string;
  /** How many steps of the straight route are done; all of them: the case waits for sign-off. */
  done: number;
  /** When the case was opened (epoch ms); each step then takes a minute. */
  openedAt: number;
}

/** The commands of a case that was opened and walked straight on. */
export function straightCommands(sop: Sop, walk: Walk): Command[] {
  const at = (minutes: number) => {
    const time = walk.openedAt + minutes * MINUTE;
    return { occurredAt: time, recordedAt: time };
  };
  const steps = straightRoute(sop).slice(0, walk.done);
  return [
    {
      type: "open",
      caseId: `uji-${walk.number.replaceAll(/\W+/g, "-")}`,
      number: walk.number,
      subject: walk.subject ?? "Perkara uji",
      applicant: walk.applicant ?? "Dinas uji",
      sop,
      ...at(0),
    },
    ...steps.flatMap((step, i) => stepCommands(sop, step, at(i + 1))),
  ];
}

function stepCommands(
  sop: Sop,
  step: Step,
  times: { occurredAt: number; recordedAt: number },
): Command[] {
  const ref = { stepId: step.id, round: 1 };
  const ticks = requirementsOf(step).map(
    ({ id }): Command => ({ type: "tick", requirementId: id, ...ref, ...times }),
  );
  const complete: Command = {
    type: "complete",
    ...ref,
    outcomeId: forward(sop, step).id,
    performer: officer(sop, step.actor),
    document: step.output?.document ? { number: null, date: null } : null,
    note: null,
    initials: { kind: "paper" },
    startedAt: null,
    ...times,
  };
  return [...ticks, complete];
}

export const straightCase = (sop: Sop, walk: Walk): RecordedEvent[] =>
  told(straightCommands(sop, walk)).log;
