import type { Command } from "../../core/case/commands.ts";
import type { RecordedEvent } from "../../core/case/events.ts";
import { fold } from "../../core/case/evolve.ts";
import { perform } from "../../core/case/perform.ts";
import type { CaseSummary } from "../../core/case/view/summary.ts";
import { asStorageError, StorageError } from "../failure/errors.ts";
import type { Stored } from "../store/record.ts";
import type { ListEntry } from "../store/summary-index.ts";
import { headOf } from "./log-rules.ts";
import { NOTHING } from "./memory.ts";
import type { Loaded, RunResult } from "./parts.ts";
import { Writer } from "./writer.ts";

/**
 * The one way to read and change cases: lock → read → fold → decide → append → announce. Built in
 * layers, each a class on the one below: what this tab knows, whom it tells, how it writes, and here
 * what may be asked of it. Objects that hold one another would weigh 100 B more (decision 0605).
 */
export class Session extends Writer {
  /** Rejects with a `StorageError`. */
  list(): Promise<ListEntry<CaseSummary>[]> {
    return this.inTime(this.parts.store.list());
  }

  /**
   * Reads a case and takes note of it: commands that follow are based on what this returned, which
   * is what is stored and, on top of it, what could not be stored yet.
   */
  async load(key: string): Promise<Loaded> {
    const stored = await this.peek(key);
    if (stored.kind !== "case") return stored;
    this.remember(key, stored);
    return { kind: "case", log: this.unsavedLog(key), state: this.stateOf(key) };
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
    let accepted = false;
    const work = async (isWaited: () => boolean): Promise<RunResult> => {
      const waiting = this.pending.get(key);
      const seen = this.known.get(key);
      const base = waiting?.base ?? (await this.read(key));
      if (!isWaited()) throw new StorageError("busy");
      if (!waiting && seen && seen.head !== base.head) return { kind: "stale", state: base.state };
      const state = waiting ? this.stateOf(key) : base.state;
      const done = perform(state, command);
      if (!done.ok) return { kind: "refused", state, refusal: done.refusal };
      // It joins what could not be stored: they are tried together, and stored together or not at all.
      const events = [...(waiting?.events ?? []), ...done.added];
      this.pending.set(key, { base, events, error: waiting?.error ?? null });
      accepted = true;
      return this.writePending(key);
    };
    return this.alone(key, work, () => accepted);
  }

  /** Tries again to store what is kept in memory. Never rejects. */
  retry(key: string): Promise<RunResult> {
    return this.alone(key, () => this.writePending(key));
  }

  /** Writes back a case that vanished from the store under this tab. */
  restore(key: string): Promise<RunResult> {
    return this.alone(key, () => {
      const events = this.unsavedLog(key);
      this.known.delete(key);
      this.pending.set(key, { base: NOTHING, events, error: new StorageError("gone") });
      return this.writePending(key);
    });
  }

  /**
   * Puts a whole log in the place of the one with `expectedHead`: for opening a case file. Never
   * rejects. `stale`: another tab wrote in the meantime, so the plan no longer holds.
   */
  put(key: string, expectedHead: string, log: readonly RecordedEvent[]): Promise<RunResult> {
    const work = async (): Promise<RunResult> => {
      // First: a plan that was made beside what waits is made anew.
      await this.writePending(key);
      const written = await this.parts.store.replace(key, expectedHead, log);
      if (written === "stale") return { kind: "stale", state: this.stateOf(key) };
      if (this.known.has(key)) this.remember(key, { log, head: headOf(log) });
      this.announce("case-changed", key, log);
      return { kind: "saved", state: fold(log) };
    };
    return this.alone(key, work, () => false);
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
    for (const key of this.unsavedKeys()) await this.retry(key);
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

  /**
   * Deletes a case for good. Rejects with a `StorageError`, and then the case is still there; after a
   * `timeout` it may go later, and every tab is told when it does.
   */
  async remove(key: string): Promise<void> {
    const gone = this.parts.lock.run(`case:${key}`, () => this.parts.store.remove(key));
    await this.inTime(
      gone.then(() => {
        this.forget(key);
        this.announce("case-removed", key, []);
      }),
    );
  }
}
