import { NO_PREDECESSOR } from "../../core/case/chain.ts";
import type { RecordedEvent } from "../../core/case/events.ts";
import { fold } from "../../core/case/evolve.ts";
import type { CaseState } from "../../core/case/state.ts";
import type { StorageError } from "../failure/errors.ts";
import { headOf } from "./log-rules.ts";

/** A case as this tab last read or wrote it. `head` is the digest of the last event. */
export interface Snapshot {
  state: CaseState | null;
  log: readonly RecordedEvent[];
  head: string;
}

export const NOTHING: Snapshot = { state: null, log: [], head: NO_PREDECESSOR };

export const snapshotOf = (log: readonly RecordedEvent[], state = fold(log)): Snapshot => ({
  state,
  log,
  head: headOf(log),
});

/** What was accepted on top of `base` and is not stored: the case with it is `shown`. */
export interface Waiting {
  base: Snapshot;
  shown: Snapshot;
  /** Why the last try to store it failed; null while the first is under way. */
  error: StorageError | null;
}

/** What a screen may ask of a tab's memory. */
export interface Knowledge {
  /** The case as this page shows it: as last seen, with what could not be stored yet. */
  shown(key: string): Snapshot;
  /** Keys of the cases with work that is accepted and not stored. */
  unsavedKeys(): string[];
  /** Keys of those whose last try to be stored has failed. */
  heldKeys(): string[];
  /** Why what the case holds is not stored; null when nothing waits, or it is being written just now. */
  heldError(key: string): StorageError | null;
  /** How many events of the case wait to be stored: the last of `shown`. */
  unsavedCount(key: string): number;
}

/** What this tab knows of the cases: how it last saw each, and what it could not store yet. */
export class Memory implements Knowledge {
  private readonly known = new Map<string, Snapshot>();
  private readonly pending = new Map<string, Waiting>();

  shown(key: string): Snapshot {
    return this.pending.get(key)?.shown ?? this.known.get(key) ?? NOTHING;
  }

  unsavedKeys(): string[] {
    return [...this.pending.keys()];
  }

  heldKeys(): string[] {
    return this.unsavedKeys().filter((key) => this.heldError(key));
  }

  heldError(key: string): StorageError | null {
    return this.pending.get(key)?.error ?? null;
  }

  unsavedCount(key: string): number {
    const waiting = this.pending.get(key);
    return waiting ? waiting.shown.log.length - waiting.base.log.length : 0;
  }

  seen(key: string): Snapshot | undefined {
    return this.known.get(key);
  }

  seenKeys(): string[] {
    return [...this.known.keys()];
  }

  waiting(key: string): Waiting | undefined {
    return this.pending.get(key);
  }

  /** Takes note of a stored log. @returns the same snapshot as before where nothing changed. */
  see(key: string, log: readonly RecordedEvent[], head: string): Snapshot {
    const seen = this.known.get(key);
    const snapshot = seen?.head === head ? seen : { state: fold(log), log, head };
    this.known.set(key, snapshot);
    return snapshot;
  }

  hold(key: string, waiting: Waiting): void {
    this.pending.set(key, waiting);
  }

  /** What waits could not be stored, or not be tried: then the reason it had stands. */
  failed(key: string, error: StorageError): void {
    const waiting = this.pending.get(key);
    if (!waiting || (error.failure === "busy" && waiting.error)) return;
    this.pending.set(key, { ...waiting, error });
  }

  /** What waited is stored, as `snapshot`. */
  stored(key: string, snapshot: Snapshot): void {
    this.known.set(key, snapshot);
    this.pending.delete(key);
  }

  /** What waited is given up; the case is as last seen. */
  drop(key: string): void {
    this.pending.delete(key);
  }

  /** The case is gone from the store; what waits stays. */
  unsee(key: string): void {
    this.known.delete(key);
  }

  forget(key: string): void {
    this.unsee(key);
    this.drop(key);
  }
}
