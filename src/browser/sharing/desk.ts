/**
 * The desk at which this browser works with its office: reads the stream, has what it lacks sent, and says how
 * that stands. One tab of the browser holds it; the others look at what it keeps.
 */
import { type Cursor, cursorAt, isSameStream, readFrom } from "../../core/sharing/cursor.ts";
import { type Arrived, read } from "../../core/sharing/message.ts";
import { tokenOf } from "../../core/sharing/subject.ts";
import type { Sop } from "../../core/sop/schema.ts";
import type { Session } from "../session/session.ts";
import type { Lock } from "../tabs/lock.ts";
import { Conflicts } from "./conflicts.ts";
import type { KeptDesk, KeptSharing } from "./kept.ts";
import type { KeptKey } from "./key.ts";
import { LogReplaced, type SharedCases, type Told } from "./shared-cases.ts";
import { OfficeError, type OfficeFailure, type OfficeStream } from "./stream.ts";

export interface DeskParts {
  session: Session;
  kept: KeptSharing;
  cases: SharedCases;
  lock: Lock;
  /** Epoch ms. */
  now: () => number;
  /** Rejects with an `OfficeError`. */
  open(member: string, key: KeptKey): Promise<OfficeStream>;
  /** Resolves when it is time to try again after so many tries in vain, or at once when the network is back. */
  pause(tries: number): Promise<void>;
  /** Every new case is shared. */
  shareNew: boolean;
}

/** `reading`: `left` messages are still to be read. `here`: all is read, and what comes is read as it comes. */
export type DeskStatus =
  /** Another tab of this browser holds the desk, or none yet. */
  | { kind: "elsewhere" }
  | { kind: "connecting" }
  | { kind: "reading"; left: number }
  | { kind: "here" }
  | { kind: "without"; failure: OfficeFailure };

/** The stream is not the one that was read. */
class Otherwise extends Error {}

export class Desk {
  private readonly parts: DeskParts;
  readonly conflicts: Conflicts;
  private readonly listeners = new Set<(token: string | null) => void>();
  private readonly due = new Set<string>();
  /** What was sent over this connection, and is not read back yet. */
  private sent = new Set<string>();
  private sops = new Map<string, Sop>();
  private stream: OfficeStream | null = null;
  private desk: KeptDesk | null = null;
  private queue: Promise<void> = Promise.resolve();
  private isOver = false;
  private hurried: () => void = () => undefined;
  private end: () => void = () => undefined;
  private readonly ended = new Promise<void>((resolve) => {
    this.end = resolve;
  });
  status: DeskStatus = { kind: "elsewhere" };
  /** Why a case cannot be sent, by its token. */
  readonly stuck = new Map<string, OfficeFailure>();

  constructor(parts: DeskParts) {
    this.parts = parts;
    this.conflicts = new Conflicts(parts);
  }

  /** Works until `stop`, once no other tab does. Resolves then; never rejects. */
  async work(): Promise<void> {
    const { session, lock } = this.parts;
    const stop = session.subscribe((change) => {
      if (change.type === "case") this.changed(change.key, change.gone, change.events.length);
    });
    await lock.run("bersama", async () => {
      for (let tries = 0; !this.isOver; tries += 1) {
        const failure = await this.connection(() => {
          tries = 0;
        });
        if (this.isOver) break;
        this.says({ kind: "without", failure });
        const hurried = new Promise<void>((resolve) => {
          this.hurried = resolve;
        });
        await Promise.race([this.parts.pause(tries), hurried, this.ended]);
      }
    });
    stop();
  }

  /** Tries to connect at once. */
  hurry(): void {
    this.hurried();
  }

  async stop(): Promise<void> {
    this.isOver = true;
    this.end();
    await this.stream?.close();
  }

  /** Calls `listener` when the status changed (null) or something of a shared case; returns the way to stop. */
  subscribe(listener: (token: string | null) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Shares a case with the office. Rejects with a `StorageError`. */
  async share(caseId: string): Promise<void> {
    await this.parts.cases.share(caseId);
    this.tell(tokenOf(caseId));
    this.touch(tokenOf(caseId));
  }

  /** Something of a case is to be sent, as far as it is shared. */
  touch(token: string): void {
    this.due.add(token);
    if (this.status.kind === "here") this.soon(() => this.sends());
  }

  private changed(key: string, gone: boolean, events: number): void {
    this.soon(async () => {
      if (gone) return this.parts.cases.leave(key);
      if (this.parts.shareNew && events === 1 && (await this.isNew(key))) {
        await this.parts.cases.share(key);
      }
      this.touch(tokenOf(key));
    });
  }

  private async isNew(key: string): Promise<boolean> {
    const found = await this.parts.session.peek(key);
    return found.kind === "case" && found.log.length === 1;
  }

  /** One connection from beginning to end. @returns why it ended. */
  private async connection(stood: () => void): Promise<OfficeFailure> {
    try {
      this.desk = await this.parts.kept.desk();
      if (this.desk?.member == null) return "unknown-member";
      this.says({ kind: "connecting" });
      this.stream = await this.parts.open(this.desk.member, this.desk.key);
      this.sent = new Set();
      this.stuck.clear();
      for (const token of await this.parts.kept.tokens()) this.due.add(token);
      stood();
      for (;;) {
        try {
          await this.reads(this.stream);
        } catch (thrown) {
          if (!(thrown instanceof Otherwise || thrown instanceof LogReplaced)) throw thrown;
          await this.inTurn(() => this.beginsAnew());
        }
        if (this.isOver) return "away";
      }
    } catch (thrown) {
      return thrown instanceof OfficeError ? thrown.failure : "away";
    } finally {
      await this.stream?.close();
      this.stream = null;
    }
  }

  private async beginsAnew(): Promise<void> {
    await this.parts.cases.beginAnew();
    this.sent = new Set();
    await this.keepCursor(null);
  }

  /** Reads until the connection ends. @throws Otherwise when the stream is not the one that was read. */
  private async reads(stream: OfficeStream): Promise<void> {
    const state = await stream.state();
    const before = this.desk?.cursor ?? null;
    const { from, anew } = readFrom(before, state);
    if (anew) throw new Otherwise();
    await this.remembersSops();
    let toCompare = before;
    for await (const { arrived, left } of stream.follow(from)) {
      let fresh = arrived;
      if (toCompare !== null) {
        if (!isSameStream(toCompare, arrived[0] ?? null)) throw new Otherwise();
        fresh = arrived.slice(1);
        toCompare = null;
      }
      await this.inTurn(() => this.hears(state.stream, fresh));
      this.says(left > 0 ? { kind: "reading", left } : { kind: "here" });
      if (left === 0) {
        await this.inTurn(() => this.sends());
        await this.inTurn(() => this.offersAgain());
      }
      if (this.isOver) return;
    }
  }

  private async remembersSops(): Promise<void> {
    const { kept } = this.parts;
    this.sops = new Map();
    for (const digest of await kept.sops()) {
      const sop = await kept.sop(digest);
      if (sop) this.sops.set(digest, sop);
    }
  }

  private async hears(stream: string, arrived: readonly Arrived[]): Promise<void> {
    const last = arrived.at(-1);
    if (last === undefined || this.desk?.member == null) return;
    const { kept, cases } = this.parts;
    const told = new Map<string, Told[]>();
    for (const one of arrived) {
      const heard = read(one, this.sops);
      if (heard.kind === "sop" && !this.sops.has(heard.digest)) {
        this.sops.set(heard.digest, heard.sop);
        await kept.keepSop(heard.digest, heard.sop);
      }
      if (heard.kind === "members") this.desk = { ...this.desk, members: heard.body };
      if (heard.kind !== "act" && heard.kind !== "newer") continue;
      const ofCase = told.get(heard.token) ?? [];
      ofCase.push({ heard, at: one.seq });
      told.set(heard.token, ofCase);
    }
    for (const [token, ofCase] of told) {
      await cases.take(token, ofCase, this.desk.member ?? "");
      this.due.add(token);
      this.tell(token);
    }
    await this.keepCursor(cursorAt(stream, last));
  }

  private async keepCursor(cursor: Cursor | null): Promise<void> {
    if (this.desk === null) return;
    this.desk = { ...this.desk, cursor };
    await this.parts.kept.keepDesk(this.desk);
  }

  /** Sends what is due. What was sent stays in the outbox until it is read back. */
  private async sends(): Promise<void> {
    const { cases } = this.parts;
    const [stream, member] = [this.stream, this.desk?.member ?? null];
    if (stream === null || member === null) return;
    for (const token of [...this.due]) {
      this.due.delete(token);
      if (this.stuck.has(token)) continue;
      for (const { digest, letter } of await cases.letters(token, member)) {
        if (this.sent.has(digest)) continue;
        try {
          await stream.send(letter);
        } catch (thrown) {
          const failure = thrown instanceof OfficeError ? thrown.failure : "away";
          this.due.add(token);
          if (failure === "away") return;
          this.stuck.set(token, failure);
          this.tell(token);
          break;
        }
        this.sent.add(digest);
      }
    }
  }

  private async offersAgain(): Promise<void> {
    for (const token of await this.conflicts.tokens()) {
      if (await this.conflicts.offerQuietly(token)) this.tell(token);
    }
  }

  /** One thing at a time: what is read, sent and settled here never overtakes itself. */
  private inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.queue.then(work);
    this.queue = done.catch(() => undefined);
    return done;
  }

  /** Likewise, where nobody waits for it: what fails is tried again with the next connection. */
  private soon(work: () => Promise<void>): void {
    this.inTurn(work).catch(() => undefined);
  }

  private says(status: DeskStatus): void {
    this.status = status;
    this.tell(null);
  }

  private tell(token: string | null): void {
    for (const listener of this.listeners) listener(token);
  }
}
