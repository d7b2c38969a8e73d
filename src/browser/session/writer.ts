import { asStorageError, StorageError } from "../failure/errors.ts";
import { inTime } from "../failure/patience.ts";
import { headOf } from "./log-rules.ts";
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

  /** Appends what is pending, if anything; it stays pending until it is stored. */
  protected async writePending(key: string): Promise<RunResult> {
    const waiting = this.pending.get(key);
    if (!waiting) return { kind: "saved", state: this.stateOf(key) };
    const { base, events } = waiting;
    const log = [...base.log, ...events];
    const written =
      events.length === 0 ? "appended" : await this.parts.store.append(key, base.head, events);
    if (written === "appended") this.remember(key, { log, head: headOf(log) });
    else {
      const now = await this.read(key);
      const shared = Math.min(log.length, now.log.length);
      // A write that was reported as failed may have landed all the same: then the rest is stored.
      const landed = headOf(now.log.slice(0, shared)) === headOf(log.slice(0, shared));
      if (!landed) {
        // What was told to be held is not dropped, also when it was told while this was under way.
        if (waiting.error) throw new StorageError("diverged");
        this.pending.delete(key);
        return { kind: "stale", state: now.state };
      }
      if (shared < log.length) {
        this.pending.set(key, { ...waiting, base: now, events: log.slice(shared) });
        return this.writePending(key);
      }
    }
    this.pending.delete(key);
    this.announce("case-changed", key, events);
    return { kind: "saved", state: this.stateOf(key) };
  }

  /**
   * Does the work alone on the case.
   * @param work is told whether somebody still waits for it: what was reported as failed may not
   *   take effect later.
   * @param accepted whether what the work was for is held by now, so that it can be tried again.
   */
  protected async alone(
    key: string,
    work: (isWaited: () => boolean) => Promise<RunResult>,
    accepted = () => this.pending.has(key),
  ): Promise<RunResult> {
    let waited = true;
    let begun = false;
    const turn = this.parts.lock.run(`case:${key}`, () => {
      if (!waited) return Promise.reject(new StorageError("busy"));
      begun = true;
      return work(() => waited);
    });
    try {
      return await this.inTime(turn);
    } catch (thrown) {
      waited = false;
      const error = begun ? asStorageError(thrown) : new StorageError("busy", thrown);
      const waiting = this.pending.get(key);
      if (!waiting || !accepted()) return { kind: "failed", state: this.stateOf(key), error };
      if (begun) waiting.error = error;
      waiting.error ??= error;
      // Whoever gave it may have left its screen: the list names it.
      this.tell({ type: "list" });
      return { kind: "held", state: this.stateOf(key), error: waiting.error };
    }
  }

  protected inTime<T>(work: Promise<T>): Promise<T> {
    return inTime(work, this.parts.patience ?? 10_000);
  }
}
