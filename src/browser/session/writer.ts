import { asStorageError, StorageError } from "../errors.ts";
import { headOf } from "../log-rules.ts";
import { inTime } from "../patience.ts";
import { NOTHING, type Snapshot } from "./memory.ts";
import { News } from "./news.ts";
import type { RunResult } from "./parts.ts";

/** Takes the case's lock, reads before a write, and writes. */
export class Writer extends News {
  protected async read(key: string): Promise<Snapshot> {
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
  protected async writePending(key: string): Promise<RunResult> {
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

  protected async alone(key: string, work: () => Promise<RunResult>): Promise<RunResult> {
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

  protected inTime<T>(work: Promise<T>): Promise<T> {
    return inTime(work, this.parts.patience ?? 10_000);
  }
}
