/**
 * The port to an office's stream: the smallest thing that sharing asks of a server. What its adapters
 * promise stands in `tests/contract/office-stream.test.ts`.
 */
import type { StreamState } from "../../core/sharing/cursor.ts";
import type { Arrived } from "../../core/sharing/message.ts";

/** What is sent. */
export interface Letter {
  subject: string;
  body: string;
}

/** Messages that came one after another. */
export interface Batch {
  arrived: readonly Arrived[];
  /** How many are known to lie after these. */
  left: number;
}

/** One connection, of one member. Every method rejects with an `OfficeError`. */
export interface OfficeStream {
  state(): Promise<StreamState>;
  /**
   * What lies from that number on (inclusive), in order and without a gap of its own, and then what comes,
   * for as long as the reader asks. A batch with nothing `left` was compared with the stream's last number.
   */
  follow(from: number): AsyncGenerator<Batch, void>;
  /** Resolves when the server says it has it: that is no proof, only reading it back is. */
  send(letter: Letter): Promise<void>;
  /** Takes one message out for good; resolves too when it is out already. For whoever may. */
  erase(seq: number): Promise<void>;
  close(): Promise<void>;
}

/**
 * `away`: no server there, or it does not answer. `unknown-member`: it does not let this key in.
 * `refused`: it lets the key in, and not what was asked. `full`: it takes nothing more. `too-large`: it never
 * will take this.
 */
export type OfficeFailure = "away" | "unknown-member" | "refused" | "full" | "too-large";

export class OfficeError extends Error {
  readonly failure: OfficeFailure;

  constructor(failure: OfficeFailure, cause?: unknown) {
    super(failure, { cause });
    this.name = "OfficeError";
    this.failure = failure;
  }
}
