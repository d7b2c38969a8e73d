import { StorageError } from "../failure/errors.ts";
import type { CaseStore } from "../store/case-store.ts";
import { headOf } from "./log-rules.ts";
import { type Memory, NOTHING, type Snapshot } from "./memory.ts";
import type { News } from "./news.ts";

/** Reads before a write, and writes what the memory holds. Its caller has the case's turn. */
export class Writer {
  private readonly store: Pick<CaseStore<unknown>, "load" | "append">;
  private readonly memory: Memory;
  private readonly news: Pick<News, "announce">;

  constructor(
    store: Pick<CaseStore<unknown>, "load" | "append">,
    memory: Memory,
    news: Pick<News, "announce">,
  ) {
    this.store = store;
    this.memory = memory;
    this.news = news;
  }

  /** The case as it is stored. Rejects with a `StorageError`. */
  async read(key: string): Promise<Snapshot> {
    const seen = this.memory.seen(key);
    const stored = await this.store.load(key).catch((thrown: unknown) => {
      // The append compares heads again, so what was last seen may stand in for a failed read.
      if (seen) return { kind: "case" as const, ...seen };
      throw thrown;
    });
    if (stored.kind === "case") return this.memory.see(key, stored.log, stored.head);
    if (stored.kind !== "none") throw new StorageError(stored.kind);
    if (seen) throw new StorageError("gone");
    return NOTHING;
  }

  /**
   * Stores what waits, if anything; it waits until it is stored. `stale`: another tab wrote since, and
   * what waited is given up, since nobody was told of it. Rejects with a `StorageError`.
   */
  async write(key: string): Promise<"stored" | "stale"> {
    const waiting = this.memory.waiting(key);
    if (!waiting) return "stored";
    const { base, shown } = waiting;
    const events = shown.log.slice(base.log.length);
    const written = await this.store.append(key, base.head, events).catch((thrown: unknown) => {
      // A record that cannot be read takes no event, now or later: only what was told to be held is kept.
      if (isUnreadable(thrown) && !this.memory.heldError(key)) this.memory.drop(key);
      throw thrown;
    });
    if (written === "appended") this.memory.stored(key, shown);
    else if (!this.memory.heldError(key)) {
      // Another tab was first, and nobody was told that this is held.
      this.memory.drop(key);
      await this.read(key);
      return "stale";
    } else {
      const now = await this.read(key);
      const shared = Math.min(shown.log.length, now.log.length);
      // A write that was reported as failed may have landed all the same: then the rest is stored.
      if (headOf(now.log.slice(0, shared)) !== headOf(shown.log.slice(0, shared)))
        throw new StorageError("diverged");
      if (shared < shown.log.length) {
        this.memory.hold(key, { base: now, shown, error: this.memory.heldError(key) });
        return this.write(key);
      }
      this.memory.stored(key, now);
    }
    this.news.announce("case-changed", key, events);
    return "stored";
  }
}

const isUnreadable = (thrown: unknown): boolean =>
  thrown instanceof StorageError && (thrown.failure === "newer" || thrown.failure === "corrupted");
