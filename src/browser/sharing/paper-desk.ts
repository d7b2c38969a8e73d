/**
 * Papers between this browser and its office, in the tab that holds the connection. What a shared case names
 * is sent once its act was read back, and only what the office lacks; what it has is fetched when somebody
 * looks at it. Acts never wait for bytes.
 */
import { mayEraseBy } from "../../core/office/members.ts";
import type { StreamState } from "../../core/sharing/cursor.ts";
import { tombstoneOf } from "../../core/sharing/erasure.ts";
import { everAttached, heldOnLine } from "../../core/sharing/held-papers.ts";
import { tokenOf } from "../../core/sharing/subject.ts";
import { asStorageError, type StorageError } from "../failure/errors.ts";
import { digestOfBytes } from "../files/digest.ts";
import type { Papers } from "../store/papers.ts";
import type { DeskStatus } from "./desk-parts.ts";
import type { KeptSharing } from "./kept.ts";
import type { OfficePapers } from "./office-papers.ts";
import { type Connected, takeOut } from "./paper-leaving.ts";
import type { PaperMarks } from "./paper-marks.ts";
import type { SharedCases } from "./shared-cases.ts";
import { OfficeError, type OfficeFailure } from "./stream.ts";

export interface PaperDeskParts {
  kept: KeptSharing;
  cases: SharedCases;
  marks: PaperMarks;
  /** The bytes that this browser keeps. */
  papers(): Promise<Pick<Papers, "get" | "here" | "keeping">>;
  /** Resolves when it is time to try again after so many tries in vain. */
  pause(tries: number): Promise<void>;
}

/** What became of a paper that was to be fetched. */
export type Fetched =
  | { kind: "kept" }
  | { kind: "none" }
  | { kind: "unfit"; by: readonly string[] }
  | { kind: "failed"; failure: OfficeFailure }
  /** It came, and this browser cannot keep it. */
  | { kind: "unkept"; failure: StorageError["failure"] };

/** How the papers of a case stand: so many are here and not with the office yet, and why not. */
export interface Unsent {
  count: number;
  failure: OfficeFailure | null;
}

interface Over extends Connected {
  state: StreamState;
  /** What cases name and was not here when it was looked for. */
  absent: Set<string>;
}

export class PaperDesk {
  private readonly parts: PaperDeskParts;
  private readonly listeners = new Set<() => void>();
  /** The connection, once the office said that it carries papers: one set up before they did answers nothing. */
  private over: Over | null = null;
  private asked = 0;
  private isHere = false;
  /** Cases that may have something to send. */
  private readonly due = new Set<string>();
  /** What of a case is here and not with the office, by its token. */
  private readonly waiting = new Map<string, ReadonlySet<string>>();
  private isAtWork = false;
  private isResting = false;
  private tries = 0;
  private failure: OfficeFailure | null = null;

  constructor(parts: PaperDeskParts) {
    this.parts = parts;
  }

  /** This tab holds a connection from now on, as this member. */
  connected(papers: OfficePapers, member: string): void {
    this.asked += 1;
    const mine = this.asked;
    this.over = null;
    papers.state().then(
      (state) => {
        if (mine !== this.asked) return;
        this.over = { papers, member, state, tookOut: new Set(), absent: new Set() };
        this.begins();
      },
      () => undefined,
    );
  }

  /** What the desk told its listeners: of a case by its token, or how it stands. */
  heard(token: string | null, { kind }: DeskStatus): void {
    if (token !== null) {
      if (this.isHere) this.touch(token);
      return;
    }
    const wasHere = this.isHere;
    this.isHere = kind === "here";
    if (kind === "without" || kind === "halted") {
      this.over = null;
      this.waiting.clear();
    }
    if (this.isHere && !wasHere) this.begins();
  }

  /** Calls `listener` when something changed in how papers stand; returns the way to stop. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Which of these the office says it has. Never rejects: what cannot be asked is not there. */
  async have(digests: readonly string[]): Promise<Set<string>> {
    const found = new Set<string>();
    for (const digest of digests) {
      const copies = await this.over?.papers.copies(digest).catch(() => []);
      if (copies !== undefined && copies.length > 0) found.add(digest);
    }
    return found;
  }

  /** Has a paper come and keeps it, if it is what its digest says. @param size in bytes. Never rejects. */
  async fetch(digest: string, size: number): Promise<Fetched> {
    if (this.over === null) return { kind: "failed", failure: "away" };
    try {
      const found = await this.over.papers.get(digest, size);
      if (found.kind !== "found") return found;
      const store = await this.parts.papers();
      await store.keeping([[digest, found.bytes]], async () => undefined);
      await this.parts.marks.keep(digest, this.over.state);
      return { kind: "kept" };
    } catch (thrown) {
      return thrown instanceof OfficeError
        ? { kind: "failed", failure: thrown.failure }
        : { kind: "unkept", failure: asStorageError(thrown).failure };
    }
  }

  /** What of a case is here and not with the office. */
  unsent(token: string): Unsent {
    const count = this.waiting.get(token)?.size ?? 0;
    return { count, failure: count > 0 ? this.failure : null };
  }

  /** Looks, once a connection, which papers a page that went too early left behind. */
  private begins(): void {
    if (this.over === null || !this.isHere) return;
    this.failure = null;
    this.isResting = false;
    this.tries = 0;
    this.looks().catch(() => undefined);
    this.tell();
  }

  private async looks(): Promise<void> {
    const { marks } = this.parts;
    for (const key of await marks.holders()) this.due.add(tokenOf(key));
    for (const [, token] of await marks.leaving()) this.due.add(token);
    await this.works();
  }

  private touch(token: string): void {
    this.due.add(token);
    // Who is full or refuses is asked again in its time.
    if (!this.isResting) this.works();
  }

  private async works(): Promise<void> {
    if (this.isAtWork) return;
    this.isAtWork = true;
    for (const token of this.due) {
      if (this.over === null || !this.isHere) break;
      const { over } = this;
      this.due.delete(token);
      const failure = await this.attempt(() => this.sendsOf(token, over));
      if (failure !== null) this.due.add(token);
      this.failed(failure);
      if (failure !== null) break;
    }
    this.isAtWork = false;
  }

  /** What the office said against it; null too where this browser could not, which is tried when more is told. */
  private async attempt(work: () => Promise<void>): Promise<OfficeFailure | null> {
    try {
      await work();
    } catch (thrown) {
      if (thrown instanceof OfficeError) return thrown.failure;
    }
    return null;
  }

  private failed(failure: OfficeFailure | null): void {
    const before = this.failure;
    // A line that is slow, or gone, says so itself.
    this.failure = failure === "away" ? null : failure;
    this.isResting = failure !== null;
    if (this.failure !== before) this.tell();
    // Only room, and a line, come by themselves; what else was refused waits for another connection.
    if (failure !== "full" && failure !== "away") return;
    const { asked } = this;
    this.parts.pause(this.tries).then(() => {
      if (asked !== this.asked) return;
      this.isResting = false;
      this.works();
    });
    this.tries += 1;
  }

  private async sendsOf(token: string, over: Over): Promise<void> {
    const { cases, kept, marks, papers } = this.parts;
    const found = await cases.here(token);
    if ((await kept.case(token))?.erasure.order != null) {
      const named = everAttached(found?.here.log ?? []);
      for (const digest of named) await marks.leaves(digest, token);
      await takeOut(over, this.parts);
    }
    if (!found || !(await this.stands(token))) return;
    const by = heldOnLine(found.here.line);
    const waiting = await this.lacking([...by.keys()], over);
    this.waits(token, waiting);
    for (const digest of waiting) {
      const bytes = await (await papers()).get(digest);
      // What was damaged here is nobody's paper.
      if (bytes !== null && (await digestOfBytes(bytes)) === digest) {
        const copies = await over.papers.copies(digest);
        // Nobody keeps the one who attached it from sending it by a false copy.
        const isMine = by.get(digest) === over.member && !copies.includes(over.member);
        if (!(await this.stands(token))) return this.waits(token, new Set());
        if (isMine || copies.length === 0) await over.papers.put(digest, bytes);
        over.state = await over.papers.state();
        await marks.keep(digest, over.state);
        this.tries = 0;
      } else over.absent.add(digest);
      waiting.delete(digest);
      this.waits(token, waiting);
    }
  }

  /** Asked anew before each of its papers goes: what was taken out since must not be sent again. */
  private async stands(token: string): Promise<boolean> {
    const { kept } = this.parts;
    const erasure = (await kept.case(token))?.erasure;
    const mayErase = mayEraseBy((await kept.desk())?.members);
    return erasure !== undefined && tombstoneOf(erasure, mayErase) === null;
  }

  /** Those of these papers that are here, and not known to be with the office. */
  private async lacking(digests: readonly string[], over: Over): Promise<Set<string>> {
    const { marks, papers } = this.parts;
    const unknown: string[] = [];
    for (const digest of digests) {
      if (!over.absent.has(digest) && !(await marks.has(digest, over.state))) unknown.push(digest);
    }
    // To ask what is here counts every key of the store.
    const here = unknown.length > 0 ? await (await papers()).here() : new Set<string>();
    for (const digest of unknown) if (!here.has(digest)) over.absent.add(digest);
    return new Set(unknown.filter((digest) => here.has(digest)));
  }

  private waits(token: string, waiting: ReadonlySet<string>): void {
    if (waiting.size === 0 && !this.waiting.has(token)) return;
    if (waiting.size === 0) this.waiting.delete(token);
    else this.waiting.set(token, waiting);
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
