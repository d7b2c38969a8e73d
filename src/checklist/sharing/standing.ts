/** How one case stands to the office. */
import type { OfficeFailure } from "../../browser/sharing/stream.ts";
import { digestOf } from "../../core/case/chain.ts";
import type { RecordedEvent } from "../../core/case/events.ts";
import { fold } from "../../core/case/evolve.ts";
import { upcast } from "../../core/case/upcast.ts";
import { history } from "../../core/case/words/history.ts";
import { mayEraseBy, membersOf } from "../../core/office/members.ts";
import { saidInVain, tombstoneOf } from "../../core/sharing/erasure.ts";
import type { CaseHere } from "../../core/sharing/here.ts";
import { isWithin, limitOf, outsideRoles } from "../../core/sharing/limits.ts";
import { tokenOf } from "../../core/sharing/subject.ts";
import { inVainText, outsideTexts } from "./limit-words.ts";
import type { SharedOffice } from "./open-office.ts";
import { paperTexts } from "./paper-words.ts";
import { nameOf } from "./words.ts";

export interface Standing {
  joined: boolean;
  shared: boolean;
  /** How many acts were not read back yet. */
  waiting: number;
  overtaken: readonly OvertakenAct[];
  /** A newer release went on with the case. */
  stopped: boolean;
  stuck: OfficeFailure | null;
  /** So many papers are on their way to the office. */
  sending: number;
  /** What is amiss with the papers of the case, in sentences. */
  papers: readonly string[];
  /** What came by members whose roles do not reach so far, in sentences. */
  outside: readonly string[];
  /** The office no longer keeps it: by whom, and why. */
  erased: { by: string; ground: string } | null;
  /** This member may erase it, and can now. */
  mayErase: boolean;
}

export interface OvertakenAct {
  digest: string;
  act: RecordedEvent;
  text: string;
  /** Whose act came first, and what it was. */
  by: string;
  firstText: string;
  /** The case still takes it, and it is this member's to do. */
  fits: boolean;
}

/** Rejects with a `StorageError`. */
export async function standingOf(
  { desk, kept, cases, papers }: SharedOffice,
  caseId: string,
): Promise<Standing> {
  const token = tokenOf(caseId);
  const mine = await kept.desk();
  const joined = mine?.member != null;
  const found = await cases.here(token);
  if (found === null) {
    const none = {
      waiting: 0,
      overtaken: [],
      stopped: false,
      stuck: null,
      outside: [],
      sending: 0,
      papers: [],
    };
    return { joined, shared: false, ...none, erased: null, mayErase: false };
  }
  const { here } = found;
  const members = membersOf(mine?.members);
  const mayErase = mayEraseBy(mine?.members);
  const tombstone = tombstoneOf(found.kept.erasure, mayErase);
  const state = fold(here.log);
  const unsent = papers.unsent(token);
  const isMine = (act: RecordedEvent) => {
    const limit = state && limitOf(state, upcast(act));
    return !limit || !members || !mine?.member || isWithin(members, mine.member, limit);
  };
  return {
    joined,
    shared: true,
    waiting: here.log.length - here.line.events.length + here.lost.length,
    stopped: here.line.stopped !== null,
    stuck: desk.stuck.get(token) ?? null,
    sending: unsent.failure === null ? unsent.count : 0,
    papers: tombstone ? [] : paperTexts(state?.files ?? [], unsent, papers.inVain, members),
    outside: members
      ? [
          ...outsideTexts(members, outsideRoles(here.line, members)),
          ...saidInVain(found.kept.erasure, mayErase).map((by) => inVainText(members, by)),
        ]
      : [],
    erased: tombstone && { by: nameOf(members, tombstone.by), ground: tombstone.ground },
    // Carried out at once, in the tab that is connected: an order that waits would surprise.
    mayErase: mayErase(mine?.member ?? "") && desk.status.kind === "here" && tombstone === null,
    overtaken: here.overtaken.map(({ act, first, by }) => ({
      act,
      digest: digestOf(act),
      text: told(here, act, first.seq),
      by: nameOf(members, by),
      firstText: told(here, first, first.seq),
      fits: desk.conflicts.fit(here, act).kind !== "no" && isMine(act),
    })),
  };
}

/** The act in a sentence, told of the case as it was before somebody else's took this place in the log. */
const told = ({ log }: CaseHere, act: RecordedEvent, place: number): string =>
  history([...log.slice(0, place), act]).at(-1)?.text ?? "";

/** The log as it was here before the first of these was overtaken, as far as they follow one another. */
export function divergedLog(
  { log }: CaseHere,
  overtaken: readonly OvertakenAct[],
): { log: RecordedEvent[]; digests: string[] } {
  const [first, ...more] = overtaken;
  if (first === undefined) return { log: [], digests: [] };
  const acts = [first];
  for (const next of more) if (next.act.prev === acts.at(-1)?.digest) acts.push(next);
  return {
    log: [...log.slice(0, first.act.seq), ...acts.map(({ act }) => act)],
    digests: acts.map(({ digest }) => digest),
  };
}
