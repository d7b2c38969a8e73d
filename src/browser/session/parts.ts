import type { RecordedEvent } from "../../core/case/events.ts";
import type { Refusal } from "../../core/case/refusals.ts";
import type { CaseSummary } from "../../core/case/view/summary.ts";
import type { StorageError } from "../failure/errors.ts";
import type { CaseStore } from "../store/case-store.ts";
import type { Stored } from "../store/record.ts";
import type { Channel } from "../tabs/channel.ts";
import type { Lock } from "../tabs/lock.ts";
import type { Snapshot } from "./memory.ts";

/** A case as the screen shows it: what is stored, and on top of it what could not be stored yet. */
type Shown = Pick<Snapshot, "state" | "log">;

/** What a command comes to, and what the screen shows next. */
export type RunResult = Shown &
  (
    | { kind: "saved" }
    | { kind: "refused"; refusal: Refusal }
    /** Another tab wrote since this one last looked: nothing was done; shown is what it wrote. */
    | { kind: "stale" }
    /** Accepted, and not stored yet: shown, kept in memory, tried again by `retry`. */
    | { kind: "held"; error: StorageError }
    /** Not done, and nothing of it waits; shown is what was last seen, and `load` gives what there is. */
    | { kind: "failed"; error: StorageError }
  );

/** What putting a whole log in a case's place comes to. `stale`: another tab wrote in the meantime. */
export type PutResult =
  | { kind: "saved" }
  | { kind: "stale" }
  | { kind: "failed"; error: StorageError };

export type Loaded =
  | ({ kind: "case" } & Shown)
  | Exclude<Stored, { kind: "case" }>
  | { kind: "failed"; error: StorageError };

/** `here`: this tab stored `events`. `elsewhere`: another tab wrote; `load` gives what. */
export type Change =
  | {
      type: "case";
      key: string;
      /** `elsewhere`: another tab of this browser. `office`: what a colleague did came in. */
      from: "here" | "elsewhere" | "office";
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
