/**
 * Reading logs of older releases. Every released shape of an event has a number (`v`); the table lifts
 * each to the next. Stored bytes are never rewritten: chain and digests are those of the log as it was
 * written, lifting happens in memory when events are folded. A new version needs: `LATEST` raised, a
 * lift here, the old shape in the file schema, a sample in tests/core/case/corpus.
 */
import type { FirstSop } from "../sop/definition/first.ts";
import { liftFirst } from "../sop/definition/lift.ts";
import type { CaseEvent, RecordedEvent } from "./events.ts";
import { LATEST } from "./version.ts";

/** From version n (the key) to n + 1. */
export type Lifts = Readonly<Record<number, (event: CaseEvent) => CaseEvent>>;

const LIFTS: Lifts = { 1: fromFirst, 2: fromSecond, 3: fromThird };

/** Version 1 held the first definition, began each case at the first step, and knew one performer a step. */
function fromFirst(event: CaseEvent): CaseEvent {
  switch (event.type) {
    case "CaseOpened": {
      const sop = liftFirst(event.sop as unknown as FirstSop);
      return { ...event, sop, startAt: sop.steps[0]?.id ?? "", origin: null };
    }
    case "SopMoved":
      return { ...event, sop: liftFirst(event.sop as unknown as FirstSop) };
    case "StepCompleted":
    case "StepReturned":
      return { ...event, participants: [] };
    default:
      return event;
  }
}

/** Version 2 asked neither who corrects nor where a case is signed. */
function fromSecond(event: CaseEvent): CaseEvent {
  switch (event.type) {
    case "EntryCorrected":
    case "CaseDetailsCorrected":
      return { ...event, by: null };
    case "CaseSealed":
      return { ...event, place: null };
    default:
      return event;
  }
}

/** Version 3 knew notes on a case or a step, none of a single visit, and pinned none. */
function fromThird(event: CaseEvent): CaseEvent {
  return event.type === "NoteAdded" ? { ...event, round: null, pinned: false } : event;
}

/** What a stored event says, in today's shape. */
export function upcast(
  { v, event }: { v: number; event: RecordedEvent["event"] },
  lifts: Lifts = LIFTS,
  latest: number = LATEST,
): CaseEvent {
  let lifted = event;
  for (let version = v; version < latest; version += 1) {
    lifted = lifts[version]?.(lifted) ?? lifted;
  }
  return lifted;
}
