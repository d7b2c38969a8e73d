/** What the desk is made of, and how it says that it stands. */
import type { Session } from "../session/session.ts";
import type { Channel } from "../tabs/channel.ts";
import type { Lock } from "../tabs/lock.ts";
import type { KeptSharing } from "./kept.ts";
import type { KeptKey } from "./key.ts";
import type { SharedCases } from "./shared-cases.ts";
import type { OfficeFailure, OfficeStream } from "./stream.ts";
import type { TakesMany } from "./take-many.ts";

export interface DeskParts {
  session: Session;
  kept: KeptSharing;
  cases: SharedCases;
  /** Writes many cases at once; null where the store knows them one by one. */
  many: Pick<TakesMany, "take" | "tell"> | null;
  lock: Lock;
  /** To the other tabs of this browser, about tokens. */
  channel: Channel;
  /** Epoch ms. */
  now: () => number;
  /** Rejects with an `OfficeError`. */
  open(member: string, key: KeptKey): Promise<OfficeStream>;
  /** Resolves when it is time to try again after so many tries in vain, or at once when the network is back. */
  pause(tries: number): Promise<void>;
  /** Every new case is shared. */
  shareNew: boolean;
}

/** `reading`: `left` of `of` messages are still to be read. `here`: all is read, and what comes is read as it comes. */
export type DeskStatus =
  /** Another tab of this browser holds the desk, or none yet. */
  | { kind: "elsewhere" }
  | { kind: "connecting" }
  | { kind: "reading"; left: number; of: number }
  /** The person stopped the reading: nothing is read or sent until `hurry`. */
  | { kind: "halted"; left: number }
  | { kind: "here" }
  | { kind: "without"; failure: OfficeFailure };

/** Of a long reading each hundredth is told: every word of it has all screens look again. */
export const isWorthSaying = (before: DeskStatus, left: number): boolean =>
  before.kind !== "reading" || before.left - left >= before.of / 100;

/** The stream is not the one that was read. */
export class Otherwise extends Error {}
/** The person wants no more to be read. */
export class Halted extends Error {}
