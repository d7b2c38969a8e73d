/**
 * The desk at which this browser works with its office: reads the stream, has what it lacks sent, and says how
 * that stands. One tab of the browser holds it; the others look at what it keeps.
 */
import { mayEraseBy } from "../../core/office/members.ts";
import { type Cursor, cursorAt, isSameStream, readFrom } from "../../core/sharing/cursor.ts";
import { type Arrived, type Order, read } from "../../core/sharing/message.ts";
import { placeOf, tokenOf } from "../../core/sharing/subject.ts";
import type { Sop } from "../../core/sop/schema.ts";
import { Conflicts } from "./conflicts.ts";
import { type DeskParts, type DeskStatus, Halted, isWorthSaying, Otherwise } from "./desk-parts.ts";
import { type Heard, Intake } from "./intake.ts";
import type { KeptDesk } from "./kept.ts";
import { Outbox } from "./outbox.ts";
import { putIn } from "./put-in.ts";
import { begin } from "./read-on.ts";
import { OfficeError, type OfficeFailure, type OfficeStream } from "./stream.ts";
import { LogReplaced } from "./taking.ts";

export class Desk {
  private readonly parts: DeskParts;
  readonly conflicts: Conflicts;
  private readonly listeners = new Set<(token: string | null) => void>();
  private readonly outbox: Outbox;
  private readonly intake = new Intake((heard) => this.inTurn(() => this.takesIn(heard)));
  private sops = new Map<string, Sop>();
  private stream: OfficeStream | null = null;
  private desk: KeptDesk | null = null;
  private queue: Promise<void> = Promise.resolve();
  private isOver = false;
  private isHalted = false;
  /** The cases were held against what was read back, once. */
  private isLookedThrough = false;
  private hurried: () => void = () => undefined;
  private end: () => void = () => undefined;
  private readonly ended = new Promise<void>((resolve) => {
    this.end = resolve;
  });
  status: DeskStatus = { kind: "elsewhere" };

  constructor(parts: DeskParts) {
    this.parts = parts;
    this.conflicts = new Conflicts(parts);
    const again = () =>
      this.soon(() => (this.status.kind === "here" ? this.sends() : Promise.resolve()));
    this.outbox = new Outbox({ ...parts, again });
  }

  /** Why a case cannot be sent, by its token. */
  get stuck(): ReadonlyMap<string, OfficeFailure> {
    return this.outbox.stuck;
  }

  /** Works until `stop`, once no other tab does. Resolves then; never rejects. */
  async work(): Promise<void> {
    const { session, lock, channel, kept } = this.parts;
    const stop = session.subscribe((change) => {
      if (change.type === "case" && change.from !== "office")
        this.changed(change.key, change.gone, change.events.length);
    });
    const unlisten = channel.listen((message) => {
      if (message.type !== "list-changed") this.heardOf(message.key);
    });
    await lock.run("bersama", async () => {
      await begin(kept).catch(() => undefined);
      for (let tries = 0; !this.isOver; tries += 1) {
        const failure = await this.connection(() => {
          tries = 0;
        });
        if (this.isOver) break;
        const left = this.status.kind === "reading" ? this.status.left : 0;
        this.says(this.isHalted ? { kind: "halted", left } : { kind: "without", failure });
        const hurried = new Promise<void>((resolve) => {
          this.hurried = resolve;
        });
        const pause = this.isHalted ? hurried : this.parts.pause(tries);
        await Promise.race([pause, hurried, this.ended]);
      }
    });
    stop();
    unlisten();
  }

  /** Tries to connect at once, and reads on where it was halted. */
  hurry(): void {
    this.isHalted = false;
    this.hurried();
  }

  /** Stops the reading; what was read is put in, and nothing is sent meanwhile. */
  halt(): void {
    if (this.status.kind === "reading") this.isHalted = true;
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
    this.wants(tokenOf(caseId));
  }

  /** Erases a case from the office's stream. Rejects with a `StorageError`. */
  async erase(caseId: string, order: Order): Promise<void> {
    await this.parts.cases.erase(tokenOf(caseId), order);
    this.wants(tokenOf(caseId));
  }

  private wants(token: string): void {
    this.tell(token);
    this.touch(token);
  }

  /** Something of a case is to be sent, as far as it is shared. */
  touch(token: string): void {
    this.soon(async () => {
      if (!(await this.parts.cases.touched(token))) return;
      this.outbox.due.add(token);
      if (this.status.kind === "here") await this.sends();
    });
  }

  /** Another tab shared or settled something, or the one that holds the desk read something. */
  private heardOf(token: string): void {
    for (const listener of this.listeners) listener(token);
    if (this.status.kind !== "elsewhere") this.touch(token);
  }

  private changed(key: string, gone: boolean, events: number): void {
    this.soon(async () => {
      const { cases, shareNew } = this.parts;
      if (gone) return cases.leave(key);
      if (shareNew && events === 1 && (await cases.isNew(key))) {
        await cases.share(key);
      }
      this.touch(tokenOf(key));
    });
  }

  /** One connection from beginning to end. @returns why it ended. */
  private async connection(stood: () => void): Promise<OfficeFailure> {
    try {
      this.desk = await this.parts.kept.desk();
      if (this.desk?.member == null) return "unknown-member";
      this.says({ kind: "connecting" });
      this.stream = await this.parts.open(this.desk.member, this.desk.key);
      this.outbox.begins(await this.parts.kept.unsettled.tokens());
      stood();
      for (;;) {
        try {
          await this.reads(this.stream);
        } catch (thrown) {
          if (!(thrown instanceof Otherwise || thrown instanceof LogReplaced)) throw thrown;
          await this.intake.forget();
          await this.inTurn(() => this.beginsAnew());
        }
        if (this.isOver) return "away";
      }
    } catch (thrown) {
      return thrown instanceof OfficeError ? thrown.failure : "away";
    } finally {
      await this.stream?.close();
      // What was heard and not put in is read again.
      await this.intake.forget();
      this.parts.many?.tell();
      this.stream = null;
    }
  }

  private async beginsAnew(): Promise<void> {
    await this.parts.cases.beginAnew();
    this.outbox.begins(await this.parts.kept.unsettled.tokens());
    await this.keepCursor(null);
  }

  /** Reads until the connection ends. @throws Otherwise when the stream is not the one that was read. */
  private async reads(stream: OfficeStream): Promise<void> {
    const state = await stream.state();
    const before = this.desk?.cursor ?? null;
    const { from, anew } = readFrom(before, state);
    if (anew) throw new Otherwise();
    this.sops = await this.parts.kept.allSops();
    let toCompare = before;
    let of = 0;
    for await (const { arrived, left } of stream.follow(from)) {
      let fresh = arrived;
      if (toCompare !== null) {
        if (!isSameStream(toCompare, arrived[0] ?? null)) throw new Otherwise();
        fresh = arrived.slice(1);
        toCompare = null;
      }
      await this.hears(state.stream, fresh);
      of = Math.max(of, left + fresh.length);
      if (left > 0 && isWorthSaying(this.status, left)) this.says({ kind: "reading", left, of });
      await (left === 0 || this.isHalted ? this.intake.empty() : this.intake.flow());
      if (left === 0) this.parts.many?.tell();
      if (this.isHalted && left > 0) throw new Halted();
      if (left === 0) {
        this.says({ kind: "here" });
        of = 0;
        this.isHalted = false;
        await this.inTurn(() => this.sends());
        await this.inTurn(() => this.conflicts.offerAllQuietly((token) => this.tell(token)));
        if (!this.isLookedThrough) this.looksThrough();
      }
      if (this.isOver) return;
    }
  }

  /** Finds what a page that went too early left unsaid. Nobody waits for it: among many cases it takes a while. */
  private looksThrough(): void {
    this.isLookedThrough = true;
    this.parts.cases.unsaid().then(
      (tokens) => {
        for (const token of tokens) this.touch(token);
      },
      () => {
        this.isLookedThrough = false;
      },
    );
  }

  private async hears(stream: string, arrived: readonly Arrived[]): Promise<void> {
    const last = arrived.at(-1);
    if (last === undefined || this.desk?.member == null) return;
    for (const one of arrived) {
      const heard = read(one, this.sops);
      if (heard.kind === "sop" && !this.sops.has(heard.digest)) {
        this.sops.set(heard.digest, heard.sop);
        await this.parts.kept.keepSop(heard.digest, heard.sop);
      }
      if (heard.kind === "members") this.desk = { ...this.desk, members: heard.body };
      const place = placeOf(one.subject);
      if (place?.kind === "case") this.intake.add(place.token, { heard, at: one.seq });
    }
    this.intake.reached(cursorAt(stream, last));
  }

  /** Puts in what was heard, and only then notes how far was read. */
  private async takesIn({ heaps, at }: Heard): Promise<void> {
    const member = this.desk?.member ?? null;
    if (member === null) return;
    const { cases, many } = this.parts;
    await putIn(heaps, {
      many: (some) => many?.take(some, member) ?? Promise.resolve(some),
      one: async ([token, told]) => {
        if (await cases.take(token, told, member)) this.outbox.due.add(token);
        this.tell(token);
      },
    });
    await this.keepCursor(at);
  }

  private async keepCursor(cursor: Cursor | null): Promise<void> {
    if (this.desk === null) return;
    this.desk = { ...this.desk, cursor };
    await this.parts.kept.keepDesk(this.desk);
  }

  private async sends(): Promise<void> {
    const { stream, desk } = this;
    if (!stream || desk?.member == null) return;
    const reader = { me: desk.member, mayErase: mayEraseBy(desk.members) };
    await this.outbox.sends(stream, reader, (token) => this.tell(token));
  }

  /** One thing at a time: what is read, sent and settled here never overtakes itself. */
  private inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.queue.then(work);
    this.queue = done.catch(() => undefined);
    return done;
  }

  /** Likewise, where nobody waits: what fails is tried again with the next connection. */
  private soon(work: () => Promise<void>): void {
    this.inTurn(work).catch(() => undefined);
  }

  private says(status: DeskStatus): void {
    this.status = status;
    this.tell(null);
  }

  private tell(token: string | null): void {
    // Of every case of thousands that come in at once other tabs need not hear.
    if (token !== null && this.status.kind !== "reading")
      this.parts.channel.announce({ type: "case-changed", key: token });
    for (const listener of this.listeners) listener(token);
  }
}
