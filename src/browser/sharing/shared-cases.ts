/** The shared cases of this browser: what the stream says is put in, and what it lacks is given out. */
import { digestOf } from "../../core/case/chain.ts";
import {
  type Erasure,
  erasureAnew,
  isDue,
  noted,
  takenOut,
  tombstoneOf,
  toTakeOut,
  unsaid,
} from "../../core/sharing/erasure.ts";
import {
  begunAnew,
  type CaseHere,
  outbox,
  take,
  hereOf as unshared,
} from "../../core/sharing/here.ts";
import {
  type Arrived,
  actBody,
  erasedBody,
  type Heard,
  type Order,
  sopBody,
  sopDigest,
  sopIn,
} from "../../core/sharing/message.ts";
import { caseSubject, sopSubject, tokenOf } from "../../core/sharing/subject.ts";
import { StorageError } from "../failure/errors.ts";
import { headOf } from "../session/log-rules.ts";
import type { Session } from "../session/session.ts";
import { freshCase, hereOf, type KeptCase, type KeptSharing, keptOf } from "./kept.ts";
import type { Letter } from "./stream.ts";
import type { Unsettled } from "./unsettled.ts";

/** A message under a case. */
export type Told = { heard: Heard; at: Arrived["seq"] };

/** Who reads and sends: the member here, and what is known of the others. */
export interface Reader {
  me: string;
  mayErase(member: string): boolean;
}

/** The log under a case is not what was read back: the whole stream is to be read anew. */
export class LogReplaced extends Error {}

export class SharedCases {
  private readonly session: Session;
  private readonly kept: KeptSharing;
  private readonly unsettled: Unsettled;

  constructor(session: Session, kept: KeptSharing) {
    this.session = session;
    this.kept = kept;
    this.unsettled = kept.unsettled;
  }

  /** The case as it is here; null when it is not shared, or was deleted. Rejects: `StorageError`, `LogReplaced`. */
  async here(token: string): Promise<{ kept: KeptCase; here: CaseHere } | null> {
    const kept = await this.kept.case(token);
    if (kept === null || kept.left) return null;
    const here = hereOf(kept, await this.log(kept.caseId));
    if (here === null) throw new LogReplaced();
    return { kept, here };
  }

  private async log(caseId: string | null): Promise<CaseHere["log"]> {
    if (caseId === null) return [];
    const found = await this.session.peek(caseId);
    if (found.kind === "failed") throw found.error;
    if (found.kind === "newer" || found.kind === "corrupted") throw new StorageError(found.kind);
    return found.kind === "case" ? found.log : [];
  }

  /** Puts in what the stream said of one case, in its order. @returns whether something is left to send. */
  async take(token: string, told: readonly Told[], me: string): Promise<boolean> {
    for (let tries = 0; tries < 5; tries += 1) {
      const kept = (await this.kept.case(token)) ?? freshCase(null);
      const erasure = told.reduce((now, { heard, at }) => noted(now, heard, at), kept.erasure);
      if (kept.left) return this.takeLeft(token, { ...kept, erasure }, isDue(erasure, me));
      const caseId = kept.caseId ?? openedBy(told);
      // The same case may lie here already, from a file: it joins the line as far as it is the line.
      const start = hereOf(kept, await this.log(caseId));
      if (start === null) throw new LogReplaced();
      const here = told.reduce(
        (now, { heard, at }) => (isAct(heard) ? take(now, heard, at, me).here : now),
        start,
      );
      if (here.overtaken.length > start.overtaken.length || here.lost.length > start.lost.length) {
        // What leaves the log is kept before it leaves.
        const { overtaken, lost } = here;
        await this.kept.keepCase(token, { ...keptOf(start, { ...kept, caseId }), overtaken, lost });
      }
      // Hashing an opening, with its SOP, is what costs most here.
      const [before, after] = [headOf(start.log), headIn(here)];
      if (caseId !== null && after !== before) {
        const put = await this.session.put(caseId, before, here.log, "office");
        // The person acted in the meantime: what is here now decides.
        if (put.kind === "stale") continue;
        if (put.kind === "failed") throw put.error;
      }
      await this.kept.keepCase(token, keptOf(here, { caseId, erasure }));
      const left = isDue(erasure, me) || outbox(here, me).length > 0;
      await this.unsettled.note(token, isDue(erasure, me) || isLeft(here));
      return left;
    }
    throw new StorageError("busy");
  }

  /** Of a case that was deleted here only its erasure is looked after. @returns whether something is left to send. */
  private async takeLeft(token: string, kept: KeptCase, isDue: boolean): Promise<boolean> {
    if (kept.erasure.order === null) return false;
    await this.kept.keepCase(token, kept);
    await this.unsettled.note(token, isDue);
    return isDue;
  }

  /** Something was done here on a case. @returns whether it is one that is shared. */
  async touched(token: string): Promise<boolean> {
    const kept = await this.kept.case(token);
    if (kept === null || kept.left) return false;
    await this.unsettled.note(token, true);
    return true;
  }

  /** The shared cases whose log is not what was read back: a page may have gone before it said so. */
  async unsaid(): Promise<string[]> {
    const heads = new Map((await this.session.list()).map(({ key, head }) => [key, head]));
    const found: string[] = [];
    for (const token of await this.kept.tokens()) {
      const kept = await this.kept.case(token);
      if (kept === null || kept.left || kept.caseId === null) continue;
      const head = heads.get(kept.caseId);
      if ((head !== undefined && head !== kept.line.head) || kept.overtaken.length > 0)
        found.push(token);
    }
    return found;
  }

  /** Nothing but its opening is in the case. */
  async isNew(caseId: string): Promise<boolean> {
    return (await this.log(caseId)).length === 1;
  }

  /** Shares a case; it is sent when its turn comes. */
  async share(caseId: string): Promise<void> {
    const token = tokenOf(caseId);
    const there = await this.kept.case(token);
    if (there === null || there.left) await this.kept.keepCase(token, freshCase(caseId));
    await this.unsettled.note(token, true);
  }

  /** The case was deleted here. */
  async leave(caseId: string): Promise<void> {
    const token = tokenOf(caseId);
    const kept = await this.kept.case(token);
    if (kept === null) return;
    const { erasure } = kept;
    await this.kept.keepCase(token, { ...freshCase(caseId), left: true, erasure });
    await this.unsettled.note(token, erasure.order !== null);
  }

  /** The stream is another, or lost what it had. */
  async beginAnew(): Promise<void> {
    await this.kept.forgetSops();
    for (const token of await this.kept.tokens()) {
      const kept = await this.kept.case(token);
      if (kept === null) continue;
      const erasure = erasureAnew(kept.erasure);
      if (kept.left) {
        await this.takeLeft(token, { ...kept, erasure }, true);
        continue;
      }
      const log = await this.log(kept.caseId);
      // Of a log that a file took the place of nothing is known to have been shared.
      const here = hereOf(kept, log) ?? { ...unshared(log), overtaken: kept.overtaken };
      await this.kept.keepCase(token, keptOf(begunAnew(here), { ...kept, erasure }));
      await this.unsettled.note(token, true);
    }
  }

  /** Orders that the office no longer keeps a case. It is carried out when its turn comes. */
  async erase(token: string, order: Order): Promise<void> {
    await this.changeErasure(token, (erasure) => ({ ...erasure, order }));
    await this.unsettled.note(token, true);
  }

  /** Numbers of what is to be taken out of the stream by this member. */
  async toTakeOut(token: string, { me, mayErase }: Reader): Promise<readonly number[]> {
    const kept = await this.kept.case(token);
    return kept === null || !mayErase(me) ? [] : toTakeOut(kept.erasure, me);
  }

  async tookOut(token: string, seq: number): Promise<void> {
    await this.changeErasure(token, (erasure) => takenOut(erasure, seq));
  }

  private async changeErasure(token: string, change: (from: Erasure) => Erasure): Promise<void> {
    const kept = await this.kept.case(token);
    if (kept !== null) {
      await this.kept.keepCase(token, { ...kept, erasure: change(kept.erasure) });
    }
  }

  /** One act is settled: no longer in the list of conflicts. */
  async settle(token: string, digest: string): Promise<void> {
    const kept = await this.kept.case(token);
    if (kept === null) return;
    const overtaken = kept.overtaken.filter(({ act }) => digestOf(act) !== digest);
    await this.kept.keepCase(token, { ...kept, overtaken });
    const found = await this.here(token);
    await this.unsettled.note(token, found !== null && isLeft(found.here));
  }

  /** What is to be sent of a case, each with the digest that will be read back; an SOP has none. */
  async letters(
    token: string,
    { me, mayErase }: Reader,
  ): Promise<{ digest: string; letter: Letter }[]> {
    const kept = await this.kept.case(token);
    const order = kept === null ? null : unsaid(kept.erasure, me);
    if (order !== null && kept?.caseId != null) {
      const letter = { subject: caseSubject(kept.caseId, me), body: erasedBody(order) };
      return [{ digest: `erased ${token}`, letter }];
    }
    // From nobody's copy does an erased case come back.
    if (kept !== null && tombstoneOf(kept.erasure, mayErase) !== null) return [];
    const found = await this.here(token);
    const caseId = found?.kept.caseId ?? null;
    if (found === null || caseId === null) return [];
    const said = new Set(await this.kept.sops());
    return outbox(found.here, me).flatMap(({ act, relayed }) => {
      const letter = { subject: caseSubject(caseId, me), body: actBody(act, relayed) };
      const sent = { digest: digestOf(act), letter };
      const sop = sopIn(act);
      if (sop === null || said.has(sopDigest(sop))) return [sent];
      const ofSop = { subject: sopSubject(me), body: sopBody(sop) };
      return [{ digest: sopDigest(sop), letter: ofSop }, sent];
    });
  }
}

/** Something of the case is to be sent, or to be settled by its person. */
const isLeft = ({ log, line, lost, overtaken }: CaseHere): boolean =>
  log.length !== line.events.length || lost.length > 0 || overtaken.length > 0;

const headIn = ({ log, line }: CaseHere): string =>
  log.length === line.events.length ? line.head : headOf(log);

const isAct = (heard: Heard): heard is Extract<Heard, { kind: "act" | "newer" }> =>
  heard.kind === "act" || heard.kind === "newer";

/** The id of the case that is opened among these, if it is. */
function openedBy(told: readonly Told[]): string | null {
  for (const { heard } of told) {
    if (heard.kind === "act" && heard.act.event.type === "CaseOpened")
      return heard.act.event.caseId;
  }
  return null;
}
