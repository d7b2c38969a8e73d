import { NO_PREDECESSOR } from "../core/case/chain.ts";
import type { Command } from "../core/case/commands.ts";
import type { RecordedEvent } from "../core/case/events.ts";
import { fold } from "../core/case/evolve.ts";
import { perform } from "../core/case/perform.ts";
import type { Refusal } from "../core/case/refusals.ts";
import type { CaseState } from "../core/case/state.ts";
import type { CaseSummary } from "../core/case/summary.ts";
import type { Channel } from "./channel.ts";
import { asStorageError, StorageError } from "./errors.ts";
import type { Lock } from "./lock.ts";
import { headOf } from "./log-rules.ts";
import { inTime } from "./patience.ts";
import type { CaseStore } from "./store/case-store.ts";
import type { Stored } from "./store/record.ts";
import type { ListEntry } from "./store/summary-index.ts";

/** A case as this tab last read or wrote it. `head` is the digest of the last event. */
export interface Snapshot {
  state: CaseState | null;
  log: readonly RecordedEvent[];
  head: string;
}

/** What a command comes to. `state` is what is stored; the screen shows it next. */
export type RunResult =
  | { kind: "saved"; state: CaseState | null }
  | { kind: "refused"; state: CaseState | null; refusal: Refusal }
  /** Another tab wrote since this one last looked: nothing was done, look again. */
  | { kind: "stale"; state: CaseState | null }
  /** Not stored. What was accepted is kept in memory for `retry` and `unsavedLog`. */
  | { kind: "failed"; state: CaseState | null; error: StorageError };

export type Loaded =
  | ({ kind: "case" } & Snapshot)
  | Exclude<Stored, { kind: "case" }>
  | { kind: "failed"; error: StorageError };

/** `here`: this tab stored `events`. `elsewhere`: another tab wrote; `load` gives what. */
export type Change =
  | {
      type: "case";
      key: string;
      from: "here" | "elsewhere";
      events: readonly RecordedEvent[];
      /** The case was deleted. */
      gone: boolean;
    }
  /** The list's entries follow a little after the cases. */
  | { type: "list" };

export interface SessionParts {
  store: CaseStore<CaseSummary>;
  lock: Lock;
  channel: Channel;
  /** Longest wait (ms) before a command is reported as failed. */
  patience?: number;
}

interface Pending {
  base: Snapshot;
  events: readonly RecordedEvent[];
}

const NOTHING: Snapshot = { state: null, log: [], head: NO_PREDECESSOR };

/** The one way to read and change cases: lock → read → fold → decide → append → announce. */
export class Session {
  private readonly parts: SessionParts;
  private readonly known = new Map<string, Snapshot>();
  private readonly pending = new Map<string, Pending>();
  private readonly listeners = new Set<(change: Change) => void>();
  private listDue: Promise<void> | null = null;

  constructor(parts: SessionParts) {
    this.parts = parts;
    parts.channel.listen((message) => {
      if (message.type === "list-changed") return this.tell({ type: "list" });
      const gone = message.type === "case-removed";
      if (gone) this.forget(message.key);
      this.tell({ type: "case", key: message.key, from: "elsewhere", events: [], gone });
    });
  }

  /** Rejects with a `StorageError`. */
  list(): Promise<ListEntry<CaseSummary>[]> {
    return this.inTime(this.parts.store.list());
  }

  /** Reads a case and takes note of it: commands that follow are based on what this returned. */
  async load(key: string): Promise<Loaded> {
    const stored = await this.peek(key);
    return stored.kind === "case" ? { kind: "case", ...this.remember(key, stored) } : stored;
  }

  /** Reads a case without taking note of it: for export, backup and comparison. */
  async peek(key: string): Promise<Stored | { kind: "failed"; error: StorageError }> {
    try {
      return await this.inTime(this.parts.store.load(key));
    } catch (thrown) {
      return { kind: "failed", error: asStorageError(thrown) };
    }
  }

  /** Gives a command to a case. Never rejects. */
  run(key: string, command: Command): Promise<RunResult> {
    return this.alone(key, async () => {
      const earlier = await this.writePending(key);
      if (earlier.kind !== "saved") return earlier;
      const seen = this.known.get(key);
      const now = await this.read(key);
      if (seen && seen.head !== now.head) return { kind: "stale", state: now.state };
      const done = perform(now.state, command);
      if (!done.ok) return { kind: "refused", state: now.state, refusal: done.refusal };
      this.pending.set(key, { base: now, events: done.added });
      return this.writePending(key);
    });
  }

  /** Tries again to store what is kept in memory. Never rejects. */
  retry(key: string): Promise<RunResult> {
    return this.alone(key, () => this.writePending(key));
  }

  /** Keys of the cases with work that is accepted and not stored. */
  unsavedKeys(): string[] {
    return [...this.pending.keys()];
  }

  /** The case with its unsaved events, or as last seen: what a download saves from loss. */
  unsavedLog(key: string): readonly RecordedEvent[] {
    const waiting = this.pending.get(key);
    return waiting ? [...waiting.base.log, ...waiting.events] : (this.known.get(key)?.log ?? []);
  }

  /** Writes back a case that vanished from the store under this tab. */
  restore(key: string): Promise<RunResult> {
    return this.alone(key, () => {
      const events = this.unsavedLog(key);
      this.known.delete(key);
      this.pending.set(key, { base: NOTHING, events });
      return this.writePending(key);
    });
  }

  /**
   * Puts a whole log in the place of the one with `expectedHead`: for opening a case file. Never
   * rejects. `stale`: another tab wrote in the meantime, so the plan no longer holds.
   */
  put(key: string, expectedHead: string, log: readonly RecordedEvent[]): Promise<RunResult> {
    return this.alone(key, async () => {
      const written = await this.parts.store.replace(key, expectedHead, log);
      const state = fold(log);
      if (written === "stale") return { kind: "stale", state: this.stateOf(key) };
      if (this.known.has(key)) this.remember(key, { log, head: headOf(log) });
      this.announce("case-changed", key, log);
      return { kind: "saved", state };
    });
  }

  /** Moves a record that cannot be read aside, unchanged. Rejects with a `StorageError`. */
  setAside(key: string): Promise<void> {
    return this.parts.lock.run(`case:${key}`, () => this.parts.store.setAside(key));
  }

  /** What was ever set aside, as it was found. Rejects with a `StorageError`. */
  aside(): Promise<unknown[]> {
    return this.parts.store.aside();
  }

  /** Stores what waits, and has every listener look again: messages may have been missed. */
  async wake(): Promise<void> {
    for (const key of this.pending.keys()) await this.retry(key);
    for (const key of this.known.keys()) {
      this.tell({ type: "case", key, from: "elsewhere", events: [], gone: false });
    }
    this.tell({ type: "list" });
  }

  /** Resolves when the list shows everything that was saved so far. */
  settled(): Promise<void> {
    return this.parts.store.settled();
  }

  /** Mends list entries that disagree with the cases: once after the list is first shown. */
  async heal(): Promise<void> {
    if ((await this.parts.store.heal()) > 0) this.tell({ type: "list" });
  }

  /** Deletes a case for good. Rejects with a `StorageError`, and then the case is still there. */
  async remove(key: string): Promise<void> {
    await this.inTime(this.parts.lock.run(`case:${key}`, () => this.parts.store.remove(key)));
    this.forget(key);
    this.announce("case-removed", key, []);
  }

  /** Calls `listener` after every change, here or in another tab; returns the way to stop. */
  subscribe(listener: (change: Change) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private async read(key: string): Promise<Snapshot> {
    const seen = this.known.get(key);
    const stored = await this.parts.store.load(key).catch((thrown: unknown) => {
      // The append compares heads again, so what was last seen may stand in for a failed read.
      if (seen) return { kind: "case" as const, ...seen };
      throw thrown;
    });
    if (stored.kind === "case") return this.remember(key, stored);
    if (stored.kind !== "none") throw new StorageError(stored.kind);
    if (seen) throw new StorageError("gone");
    return NOTHING;
  }

  /** Appends what is pending, if anything; it stays pending only when the store failed. */
  private async writePending(key: string): Promise<RunResult> {
    const waiting = this.pending.get(key);
    if (!waiting) return { kind: "saved", state: this.stateOf(key) };
    const { base, events } = waiting;
    const log = [...base.log, ...events];
    const written =
      events.length === 0 ? "appended" : await this.parts.store.append(key, base.head, events);
    this.pending.delete(key);
    if (written === "stale") {
      const now = await this.read(key);
      // A write that was reported as failed may have landed all the same.
      if (now.head !== headOf(log)) return { kind: "stale", state: now.state };
    }
    this.remember(key, { log, head: headOf(log) });
    this.announce("case-changed", key, events);
    return { kind: "saved", state: this.stateOf(key) };
  }

  private async alone(key: string, work: () => Promise<RunResult>): Promise<RunResult> {
    const failed = (thrown: unknown): RunResult => {
      return { kind: "failed", state: this.stateOf(key), error: asStorageError(thrown) };
    };
    let givenUp = false;
    let begun = false;
    const turn = this.parts.lock.run(`case:${key}`, () => {
      // Nobody waits any more: a command may not take effect after it was reported as failed.
      if (givenUp) return Promise.reject(new StorageError("busy"));
      begun = true;
      return work();
    });
    try {
      return await this.inTime(turn);
    } catch (thrown) {
      givenUp = true;
      // Its turn never came: nothing was accepted, so nothing waits to be stored either.
      const accepted = begun || this.pending.has(key);
      return failed(accepted ? thrown : new StorageError("busy", thrown));
    }
  }

  private inTime<T>(work: Promise<T>): Promise<T> {
    return inTime(work, this.parts.patience ?? 10_000);
  }

  private remember(
    key: string,
    { log, head }: { log: readonly RecordedEvent[]; head: string },
  ): Snapshot {
    const seen = this.known.get(key);
    if (seen?.head === head) return seen;
    const snapshot = { log, head, state: fold(log) };
    this.known.set(key, snapshot);
    return snapshot;
  }

  private stateOf(key: string): CaseState | null {
    return this.known.get(key)?.state ?? null;
  }

  private forget(key: string): void {
    this.known.delete(key);
    this.pending.delete(key);
  }

  private announce(
    type: "case-changed" | "case-removed",
    key: string,
    events: readonly RecordedEvent[],
  ): void {
    this.parts.channel.announce({ type, key });
    this.tell({ type: "case", key, from: "here", events, gone: type === "case-removed" });
    this.listDue ??= this.parts.store.settled().then(() => {
      this.listDue = null;
      this.parts.channel.announce({ type: "list-changed" });
      this.tell({ type: "list" });
    });
  }

  private tell(change: Change): void {
    for (const listener of this.listeners) listener(change);
  }
}
