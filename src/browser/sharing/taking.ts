/** One shared case after what the stream said of it: what is to be stored, wherever that is done. */
import type { RecordedEvent } from "../../core/case/events.ts";
import { isDue, noted } from "../../core/sharing/erasure.ts";
import { type CaseHere, outbox, take } from "../../core/sharing/here.ts";
import type { Arrived, Heard } from "../../core/sharing/message.ts";
import { headOf } from "../session/log-rules.ts";
import { freshCase, hereOf, type KeptCase, keptOf } from "./kept.ts";

/** A message under a case. */
export type Told = { heard: Heard; at: Arrived["seq"] };

/** The log under a case is not what was read back: the whole stream is to be read anew. */
export class LogReplaced extends Error {}

export interface Taken {
  caseId: string | null;
  start: CaseHere;
  here: CaseHere;
  /** What is kept of it beside its log. */
  kept: KeptCase;
  /** Something is to be sent. */
  isToSend: boolean;
  /** Something is to be sent, or to be settled by its person. */
  isLeft: boolean;
  /** What leaves the log, or is lost to the stream, is kept in the place of the first before the log is written. */
  isDisplaced: boolean;
}

/** A case that was deleted here, or of which nothing is known yet: `kept` with what was said of its erasure. */
export const keptWith = (kept: KeptCase | null, told: readonly Told[]): KeptCase => {
  const before = kept ?? freshCase(null);
  const erasure = told.reduce((now, { heard, at }) => noted(now, heard, at), before.erasure);
  return { ...before, erasure };
};

/** The id of the case: as it is known, or as it is opened among these. */
export const idOf = (kept: KeptCase | null, told: readonly Told[]): string | null =>
  kept?.caseId ?? openedBy(told);

/**
 * The case after these messages, in their order.
 * @param kept not of a case that was deleted here.
 * @param log what lies under it: the same case may be here already, from a file.
 * @throws LogReplaced
 */
export function afterTold(
  kept: KeptCase | null,
  log: readonly RecordedEvent[],
  told: readonly Told[],
  me: string,
): Taken {
  const { erasure, ...before } = keptWith(kept, told);
  const caseId = idOf(kept, told);
  const start = hereOf({ ...before, erasure }, log);
  if (start === null) throw new LogReplaced();
  const here = told.reduce(
    (now, { heard, at }) => (isAct(heard) ? take(now, heard, at, me).here : now),
    start,
  );
  const due = isDue(erasure, me);
  return {
    ...{ caseId, start, here },
    kept: keptOf(here, { caseId, erasure }),
    isToSend: due || outbox(here, me).length > 0,
    isLeft: due || isLeft(here),
    isDisplaced:
      here.overtaken.length > start.overtaken.length || here.lost.length > start.lost.length,
  };
}

/** Something of the case is to be sent, or to be settled by its person. */
export const isLeft = ({ log, line, lost, overtaken }: CaseHere): boolean =>
  log.length !== line.events.length || lost.length > 0 || overtaken.length > 0;

/** The digest of the log's end. Hashing an opening, with its SOP, is what costs most here. */
export const headIn = ({ log, line }: CaseHere): string =>
  log.length === line.events.length ? line.head : headOf(log);

const isAct = (heard: Heard): heard is Extract<Heard, { kind: "act" | "newer" }> =>
  heard.kind === "act" || heard.kind === "newer";

function openedBy(told: readonly Told[]): string | null {
  for (const { heard } of told) {
    if (heard.kind === "act" && heard.act.event.type === "CaseOpened")
      return heard.act.event.caseId;
  }
  return null;
}
