import { NO_PREDECESSOR } from "../../core/case/chain.ts";
import type { RecordedEvent } from "../../core/case/events.ts";
import { fold } from "../../core/case/evolve.ts";
import type { CaseState } from "../../core/case/state.ts";
import type { StorageError } from "../failure/errors.ts";

/** A case as this tab last read or wrote it. `head` is the digest of the last event. */
export interface Snapshot {
  state: CaseState | null;
  log: readonly RecordedEvent[];
  head: string;
}

/** Events that were accepted on top of `base` and are not stored; `error`: why the last try failed. */
interface Pending {
  base: Snapshot;
  events: readonly RecordedEvent[];
  error: StorageError | null;
}

export const NOTHING: Snapshot = { state: null, log: [], head: NO_PREDECESSOR };

/** What this tab knows of the cases: how it last saw each, and what it could not store yet. */
export class Memory {
  protected readonly known = new Map<string, Snapshot>();
  protected readonly pending = new Map<string, Pending>();

  /** Keys of the cases with work that is accepted and not stored. */
  unsavedKeys(): string[] {
    return [...this.pending.keys()];
  }

  /** The case with its unsaved events, or as last seen: what a download saves from loss. */
  unsavedLog(key: string): readonly RecordedEvent[] {
    const waiting = this.pending.get(key);
    return waiting ? [...waiting.base.log, ...waiting.events] : (this.known.get(key)?.log ?? []);
  }

  /** Keys of those whose last try to be stored has failed. */
  heldKeys(): string[] {
    return this.unsavedKeys().filter((key) => this.heldError(key));
  }

  /** Why what the case holds is not stored; null when nothing waits, or it is being written just now. */
  heldError(key: string): StorageError | null {
    return this.pending.get(key)?.error ?? null;
  }

  /** How many events of the case wait to be stored: the last of `unsavedLog`. */
  unsavedCount(key: string): number {
    return this.pending.get(key)?.events.length ?? 0;
  }

  protected remember(key: string, { log, head }: Pick<Snapshot, "log" | "head">): Snapshot {
    const seen = this.known.get(key);
    if (seen?.head === head) return seen;
    const snapshot = { log, head, state: fold(log) };
    this.known.set(key, snapshot);
    return snapshot;
  }

  /** The case as this page shows it: as last seen, with what could not be stored yet. */
  stateOf(key: string): CaseState | null {
    return this.pending.has(key)
      ? fold(this.unsavedLog(key))
      : (this.known.get(key)?.state ?? null);
  }

  protected forget(key: string): void {
    this.known.delete(key);
    this.pending.delete(key);
  }
}
