/** Where a log's chain breaks: the first of the two passes of `verify`. */
import { digestOf, firstBreak, isRecordable } from "./chain.ts";
import type { RecordedEvent } from "./events.ts";

/** `index`: the first event at fault, counted from 0 (for a cut: the first that is missing). */
export interface ChainFault {
  index: number;
  kind: "empty" | "altered" | "cut" | "reordered";
}

/** What a log claims of itself from outside, so that its last event and its end are covered too. */
export interface Claim {
  head: string;
  length: number;
}

/** The first fault of the chain alone, or null. */
export function chainFault(
  log: readonly RecordedEvent[],
  claim: Claim | null = null,
): ChainFault | null {
  const last = log.at(-1);
  if (last === undefined) return { kind: "empty", index: 0 };
  const broken = log[firstBreak(log)];
  if (broken !== undefined) return breakFault(log, broken, claim);
  if (claim === null) return null;
  if (log.length < claim.length) return { kind: "cut", index: log.length };
  if (log.length > claim.length) return { kind: "altered", index: claim.length };
  return digestOf(last) === claim.head ? null : { kind: "altered", index: log.length - 1 };
}

/** What happened where the chain breaks. */
function breakFault(
  log: readonly RecordedEvent[],
  broken: RecordedEvent,
  claim: Claim | null,
): ChainFault {
  const index = log.indexOf(broken);
  if (!isRecordable(broken)) return { kind: "altered", index };
  if (broken.seq !== index) return { kind: placeFault(log, index), index };
  return { kind: "altered", index: alteredNear(log, broken, index, claim) };
}

/** An event that is not at its number: the right one comes later, is gone, or bears a wrong number. */
function placeFault(log: readonly RecordedEvent[], index: number): "altered" | "cut" | "reordered" {
  if (log.slice(index + 1).some((event) => event.seq === index)) return "reordered";
  if (log[index + 1]?.seq === index + 1) return "altered";
  return (log[index]?.seq ?? 0) > index ? "cut" : "reordered";
}

/** A link that does not match: either this event was changed, or the one it points back to. */
function alteredNear(
  log: readonly RecordedEvent[],
  broken: RecordedEvent,
  index: number,
  claim: Claim | null,
): number {
  const expected = log[index + 1]?.prev ?? claim?.head;
  const intact = expected === undefined || expected === digestOf(broken);
  return intact && index > 0 ? index - 1 : index;
}
