import type { RecordedEvent } from "../../core/case/events.ts";
import type { Refusal } from "../../core/case/refusals.ts";
import type { CaseState } from "../../core/case/state.ts";
import type { CaseSummary } from "../../core/case/view/summary.ts";
import type { StorageError } from "../failure/errors.ts";
import type { CaseStore } from "../store/case-store.ts";
import type { Stored } from "../store/record.ts";
import type { Channel } from "../tabs/channel.ts";
import type { Lock } from "../tabs/lock.ts";
import type { Snapshot } from "./memory.ts";

/** What a command comes to. `state` is what the screen shows next. */
export type RunResult =
  | { kind: "saved"; state: CaseState | null }
  | { kind: "refused"; state: CaseState | null; refusal: Refusal }
  /** Another tab wrote since this one last looked: nothing was done, look again. */
  | { kind: "stale"; state: CaseState | null }
  /** Accepted, and not stored yet: shown, kept in memory, tried again by `retry`. */
  | { kind: "held"; state: CaseState | null; error: StorageError }
  /** Not done, and nothing of it waits. */
  | { kind: "failed"; state: CaseState | null; error: StorageError };

export type Loaded =
  | ({ kind: "case" } & Pick<Snapshot, "state" | "log">)
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
