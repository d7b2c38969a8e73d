import type { Command } from "../../core/case/commands.ts";
import type { RecordedEvent } from "../../core/case/events.ts";
import { perform } from "../../core/case/perform.ts";
import type { CaseSummary } from "../../core/case/view/summary.ts";
import { asStorageError, StorageError } from "../failure/errors.ts";
import type { CaseStore } from "../store/case-store.ts";
import type { Stored } from "../store/record.ts";
import type { ListEntry } from "../store/summary-index.ts";
import { type Knowledge, Memory, NOTHING, snapshotOf } from "./memory.ts";
import { News } from "./news.ts";
import type { Change, Loaded, PutResult, RunResult, SessionParts } from "./parts.ts";
import { Turns } from "./turns.ts";
import { Writer } from "./writer.ts";

/**
 * The one way to read and change cases: turn → decide → append → announce. What this tab knows,
 * whom it tells, whose turn it is and how it writes are parts of their own; here is what may be asked.
 */
export class Session {
  private readonly store: CaseStore<CaseSummary>;
  private readonly own = new Memory();
  /** Whom it tells: for what writes many cases beside it. */
  readonly news: News;
  private readonly turns: Turns;
  private readonly writer: Writer;
  /** What this tab knows of the cases, for screens to ask. */
  readonly memory: Knowledge = this.own;

  constructor({ store, lock, channel, patience }: SessionParts) {
    this.store = store;
    this.news = new News(channel, () => store.settled());
    this.turns = new Turns(lock, patience);
    this.writer = new Writer(store, this.own, this.news);
    this.news.subscribe((change) => {
      if (change.type !== "case" || !change.gone) return;
      // What waits here may be the only copy: it stays on screen, and can be written back.
      if (change.from === "here" || !this.own.waiting(change.key)) this.own.forget(change.key);
    });
  }

  /** Rejects with a `StorageError`. */
  list(): Promise<ListEntry<CaseSummary>[]> {
    return this.turns.inTime(this.store.list());
  }

  /**
   * Reads a case and takes note of it: commands that follow are based on what this returned, which
   * is what is stored and, on top of it, what could not be stored yet.
   */
  async load(key: string): Promise<Loaded> {
    const stored = await this.peek(key);
    if (stored.kind !== "case") return stored;
    this.own.see(key, stored.log, stored.head);
    return { kind: "case", ...this.own.shown(key) };
  }

  /** Reads a case without taking note of it: for export, backup and comparison. */
  async peek(key: string): Promise<Stored | { kind: "failed"; error: StorageError }> {
    try {
      return await this.turns.inTime(this.store.load(key));
    } catch (thrown) {
      return { kind: "failed", error: asStorageError(thrown) };
    }
  }

  /**
   * Gives a command to a case. Never rejects. It is decided on what this tab last saw: the append
   * compares, so the store is read first only where nothing was seen, or where nothing is appended.
   */
  run(key: string, command: Command): Promise<RunResult> {
    let accepted = false;
    const work = async (isWaited: () => boolean): Promise<RunResult> => {
      const waiting = this.own.waiting(key);
      const base = waiting?.base ?? this.own.seen(key) ?? (await this.writer.read(key));
      if (!isWaited()) throw new StorageError("busy");
      const before = waiting?.shown ?? base;
      const done = perform(before.state, command);
      const added = done.ok ? done.added : [];
      if (!waiting && added.length === 0) {
        const now = await this.writer.read(key);
        if (now.head !== base.head) return { ...now, kind: "stale" };
      }
      if (!done.ok) return { ...before, kind: "refused", refusal: done.refusal };
      if (!waiting && added.length === 0) return { ...before, kind: "saved" };
      // It joins what could not be stored: they are tried together, and stored together or not at all.
      const shown = snapshotOf([...before.log, ...added], done.state);
      this.own.hold(key, { base, shown, error: waiting?.error ?? null });
      accepted = true;
      return this.written(key);
    };
    return this.answer(key, work, () => accepted);
  }

  /** Tries again to store what is kept in memory. Never rejects. */
  retry(key: string): Promise<RunResult> {
    return this.answer(key, () => this.written(key));
  }

  /** Writes back a case that vanished from the store under this tab. Never rejects. */
  restore(key: string): Promise<RunResult> {
    return this.answer(key, () => {
      const error = new StorageError("gone");
      this.own.hold(key, { base: NOTHING, shown: this.own.shown(key), error });
      this.own.unsee(key);
      return this.written(key);
    });
  }

  /**
   * Puts a whole log in the place of the one with `expectedHead`: for opening a case file. Never
   * rejects. `stale`: another tab wrote in the meantime, so the plan no longer holds.
   * @param from `office`: nobody here did it, a colleague's acts came in.
   */
  async put(
    key: string,
    expectedHead: string,
    log: readonly RecordedEvent[],
    from: "here" | "office" = "here",
  ): Promise<PutResult> {
    const work = async (): Promise<PutResult> => {
      // First: a plan that was made beside what waits is made anew.
      await this.writer.write(key);
      const written = await this.store.replace(key, expectedHead, log);
      if (written === "stale") return { kind: "stale" };
      if (this.own.seen(key)) this.own.stored(key, snapshotOf(log));
      this.news.announce("case-changed", key, from === "here" ? log : [], from);
      return { kind: "saved" };
    };
    try {
      return await this.turns.take(key, work);
    } catch (thrown) {
      return { kind: "failed", error: asStorageError(thrown) };
    }
  }

  /** Moves a record that cannot be read aside, unchanged. Rejects with a `StorageError`. */
  setAside(key: string): Promise<void> {
    return this.turns.alone(key, () => this.store.setAside(key));
  }

  /** What was ever set aside, as it was found. Rejects with a `StorageError`. */
  aside(): Promise<unknown[]> {
    return this.store.aside();
  }

  /** Calls `listener` after every change, here or in another tab; returns the way to stop. */
  subscribe(listener: (change: Change) => void): () => void {
    return this.news.subscribe(listener);
  }

  /** Stores what waits, and has every listener look again: messages may have been missed. */
  async wake(): Promise<void> {
    for (const key of this.own.unsavedKeys()) await this.retry(key);
    for (const key of this.own.seenKeys()) {
      this.news.tell({ type: "case", key, from: "elsewhere", events: [], gone: false });
    }
    this.news.tell({ type: "list" });
  }

  /** Resolves when the list shows everything that was saved so far. */
  settled(): Promise<void> {
    return this.store.settled();
  }

  /** Mends list entries that disagree with the cases: once after the list is first shown. */
  async heal(): Promise<void> {
    if ((await this.store.heal()) > 0) this.news.tell({ type: "list" });
  }

  /**
   * Deletes a case for good. Rejects with a `StorageError`, and then the case is still there; after a
   * `timeout` it may go later, and every tab is told when it does.
   */
  async remove(key: string): Promise<void> {
    const gone = this.turns.alone(key, () => this.store.remove(key));
    await this.turns.inTime(gone.then(() => this.news.announce("case-removed", key, [])));
  }

  private async written(key: string): Promise<RunResult> {
    const kind = (await this.writer.write(key)) === "stale" ? "stale" : "saved";
    return { ...this.own.shown(key), kind };
  }

  /** @param accepted whether what the work was for is held by now, so that it can be tried again. */
  private async answer(
    key: string,
    work: (isWaited: () => boolean) => Promise<RunResult>,
    accepted = () => this.own.waiting(key) !== undefined,
  ): Promise<RunResult> {
    try {
      return await this.turns.take(key, work);
    } catch (thrown) {
      const shown = this.own.shown(key);
      const error = asStorageError(thrown);
      if (!accepted() || !this.own.waiting(key)) return { ...shown, kind: "failed", error };
      this.own.failed(key, error);
      // Whoever gave it may have left its screen: the list names it.
      this.news.tell({ type: "list" });
      return { ...shown, kind: "held", error: this.own.heldError(key) ?? error };
    }
  }
}
