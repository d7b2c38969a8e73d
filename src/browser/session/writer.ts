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

  /** Appends what is pending, if anything; it stays pending until it is stored. */
  protected async writePending(key: string): Promise<RunResult> {
    const waiting = this.pending.get(key);
    if (!waiting) return { kind: "saved", state: this.stateOf(key) };
    const { base, events, error } = waiting;
    const log = [...base.log, ...events];
    const written =
      events.length === 0 ? "appended" : await this.parts.store.append(key, base.head, events);
    if (written === "stale") {
      const now = await this.read(key);
      const rest = log.slice(now.log.length);
      // A write that was reported as failed may have landed all the same, before others joined it.
      if (now.head !== headOf(log.slice(0, now.log.length))) {
        if (error) throw new StorageError("diverged");
        this.pending.delete(key);
        return { kind: "stale", state: now.state };
      }
      if (rest.length > 0) {
        this.pending.set(key, { base: now, events: rest, error });
        return this.writePending(key);
      }
    }
    this.pending.delete(key);
    this.remember(key, { log, head: headOf(log) });
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
      return { kind: "held", state: this.stateOf(key), error: waiting.error };
    }
  }

  protected inTime<T>(work: Promise<T>): Promise<T> {
    return inTime(work, this.parts.patience ?? 10_000);
  }
}
