/** The shared cases of this browser: what the stream says is put in, and what it lacks is given out. */
import { digestOf } from "../../core/case/chain.ts";
import {
  type Erasure,
  erasureAnew,
  isDue,
  takenOut,
  tombstoneOf,
  toTakeOut,
  unsaid,
} from "../../core/sharing/erasure.ts";
import { begunAnew, type CaseHere, outbox, hereOf as unshared } from "../../core/sharing/here.ts";
import {
  actBody,
  erasedBody,
  type Order,
  sopBody,
  sopDigest,
  sopIn,
} from "../../core/sharing/message.ts";
import { caseSubject, sopSubject, tokenOf } from "../../core/sharing/subject.ts";
import { StorageError } from "../failure/errors.ts";
import type { Session } from "../session/session.ts";
import { freshCase, hereOf, type KeptCase, type KeptSharing, keptOf } from "./kept.ts";
import type { Letter } from "./stream.ts";
import { afterTold, headIn, idOf, isLeft, keptWith, LogReplaced, type Told } from "./taking.ts";
import type { Unsettled } from "./unsettled.ts";

/** Who reads and sends: the member here, and what is known of the others. */
export interface Reader {
  me: string;
  mayErase(member: string): boolean;
}

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
      const before = await this.kept.case(token);
      if (before?.left) {
        const { erasure } = keptWith(before, told);
        return this.takeLeft(token, { ...before, erasure }, isDue(erasure, me));
      }
      const log = await this.log(idOf(before, told));
      const { caseId, start, here, kept, ...taken } = afterTold(before, log, told, me);
      if (taken.isDisplaced) {
        // What leaves the log is kept before it leaves.
        const { overtaken, lost } = here;
        const { erasure } = before ?? freshCase(caseId);
        await this.kept.keepCase(token, {
          ...keptOf(start, { caseId, erasure }),
          ...{ overtaken, lost },
        });
      }
      const [old, head] = [headIn(start), headIn(here)];
      if (caseId !== null && head !== old) {
        const put = await this.session.put(caseId, old, here.log, "office");
        // The person acted in the meantime: what is here now decides.
        if (put.kind === "stale") continue;
        if (put.kind === "failed") throw put.error;
      }
      await this.kept.keepCase(token, kept);
      await this.unsettled.note(token, taken.isLeft);
      return taken.isToSend;
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
    for await (const some of this.kept.allCases()) {
      for (const [token, { left, caseId, line, overtaken }] of some) {
        if (left || caseId === null) continue;
        const head = heads.get(caseId);
        if ((head !== undefined && head !== line.head) || overtaken.length > 0) found.push(token);
      }
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
