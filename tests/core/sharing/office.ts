/** An office on paper: a server that is an array, and browsers that read and send when told to. */
import { digestOf } from "../../../src/core/case/chain.ts";
import type { RecordedEvent } from "../../../src/core/case/events.ts";
import { fold } from "../../../src/core/case/evolve.ts";
import type { CaseState } from "../../../src/core/case/state.ts";
import { type Cursor, cursorAt, isSameStream, readFrom } from "../../../src/core/sharing/cursor.ts";
import {
  type Erasure,
  erasureAnew,
  NOT_ERASED,
  noted,
  takenOut,
  tombstoneOf,
  toTakeOut,
  unsaid,
} from "../../../src/core/sharing/erasure.ts";
import { begunAnew, type CaseHere, hereOf, outbox, take } from "../../../src/core/sharing/here.ts";
import {
  type Arrived,
  actBody,
  erasedBody,
  read,
  sopBody,
  sopDigest,
  sopIn,
} from "../../../src/core/sharing/message.ts";
import { caseSubject, placeOf, sopSubject } from "../../../src/core/sharing/subject.ts";
import type { Sop } from "../../../src/core/sop/schema.ts";

export class PaperServer {
  stream = "made 1";
  messages: Arrived[] = [];
  last = 0;
  private clock = 0;

  store(subject: string, body: string, headers = false): void {
    this.clock += 1;
    this.last += 1;
    this.messages.push({ seq: this.last, time: `t${this.clock}`, subject, body, headers });
  }

  erase(seq: number): void {
    this.messages = this.messages.filter((message) => message.seq !== seq);
  }

  /** It comes back with its first `kept` messages, as the same stream or as another. */
  setBack(kept: number, replaced: boolean): void {
    this.messages = this.messages.slice(0, kept);
    this.last = this.messages.at(-1)?.seq ?? 0;
    if (replaced) this.stream = `${this.stream}+`;
  }
}

/** The id that `Officers` open a case under. */
const CASE = "kasus";
/** The one who may erase. */
export const ERASER = "ani";

/** One browser with one case. */
export class PaperClient {
  readonly me: string;
  cursor: Cursor | null = null;
  here: CaseHere = hereOf([]);
  erasure: Erasure = NOT_ERASED;
  sops = new Map<string, Sop>();
  /** Every act that was ever acknowledged to the person here. */
  readonly accepted: RecordedEvent[] = [];
  /** Digests of every act that was ever read back here. */
  readonly shared = new Set<string>();

  constructor(me: string) {
    this.me = me;
  }

  get state(): CaseState | null {
    return fold(this.here.log);
  }

  acts(added: readonly RecordedEvent[]): void {
    this.accepted.push(...added);
    this.here = { ...this.here, log: [...this.here.log, ...added] };
  }

  /** Reads at most `most` messages. @returns true when everything was read. */
  reads(server: PaperServer, most = Number.POSITIVE_INFINITY): boolean {
    const { from, anew } = readFrom(this.cursor, server);
    if (anew) this.beginsAnew();
    const waiting = server.messages.filter(({ seq }) => seq >= from);
    if (this.cursor !== null) {
      if (!isSameStream(this.cursor, waiting[0] ?? null)) {
        this.beginsAnew();
        return this.reads(server, most);
      }
      waiting.shift();
    }
    for (const arrived of waiting.slice(0, most)) this.hears(server.stream, arrived);
    return waiting.length <= most;
  }

  private hears(stream: string, arrived: Arrived): void {
    const heard = read(arrived, this.sops);
    if (heard.kind === "sop") this.sops.set(heard.digest, heard.sop);
    if (placeOf(arrived.subject)?.kind === "case") {
      this.erasure = noted(this.erasure, heard, arrived.seq);
    }
    if (heard.kind === "act" || heard.kind === "newer") {
      this.here = take(this.here, heard, arrived.seq, this.me).here;
      if (heard.kind === "act") this.shared.add(heard.digest);
    }
    this.cursor = cursorAt(stream, arrived);
  }

  private beginsAnew(): void {
    this.cursor = null;
    this.sops = new Map();
    this.here = begunAnew(this.here);
    this.erasure = erasureAnew(this.erasure);
  }

  /** What is to be sent, as messages. */
  letters(): { subject: string; body: string }[] {
    const order = unsaid(this.erasure, this.me);
    if (order !== null) return [{ subject: caseSubject(CASE, this.me), body: erasedBody(order) }];
    if (this.isErased) return [];
    return outbox(this.here, this.me).flatMap(({ act, relayed }) => {
      const sop = sopIn(act);
      const said = sop === null || this.sops.has(sopDigest(sop));
      const letter = { subject: caseSubject(CASE, this.me), body: actBody(act, relayed) };
      return said || sop === null
        ? [letter]
        : [{ subject: sopSubject(this.me), body: sopBody(sop) }, letter];
    });
  }

  get isErased(): boolean {
    return tombstoneOf(this.erasure, (by) => by === ERASER) !== null;
  }

  erases(): void {
    const head = this.here.log.at(-1);
    if (head !== undefined)
      this.erasure = { ...this.erasure, order: { head: digestOf(head), ground: "Retensi" } };
  }

  takesOut(server: PaperServer): void {
    for (const number of toTakeOut(this.erasure, this.me)) {
      server.erase(number);
      this.erasure = takenOut(this.erasure, number);
    }
  }

  sends(server: PaperServer): void {
    for (const { subject, body } of this.letters()) server.store(subject, body);
  }
}

/** Digests of acts. */
export const digestsOf = (acts: readonly RecordedEvent[]): Set<string> =>
  new Set(acts.map(digestOf));
