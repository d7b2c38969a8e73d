/** What is due to be sent, and is. What was sent stays in the log as unread until it is read back. */
import type { Reader, SharedCases } from "./shared-cases.ts";
import { OfficeError, type OfficeFailure, type OfficeStream } from "./stream.ts";

interface OutboxParts {
  cases: SharedCases;
  /** Resolves when it is time to try again after so many tries in vain. */
  pause(tries: number): Promise<void>;
  /** Called when what a full server refused is due again. */
  again(): void;
}

export class Outbox {
  private readonly parts: OutboxParts;
  /** Tokens of cases that may have something to send. */
  readonly due = new Set<string>();
  /** What was sent over this connection, and is not read back yet. */
  private sent = new Set<string>();
  /** Why a case cannot be sent, by its token. */
  readonly stuck = new Map<string, OfficeFailure>();

  /** A full server was asked so many times in vain. */
  private tries = 0;
  /** Until when it is left alone. */
  private resting: Promise<void> | null = null;

  constructor(parts: OutboxParts) {
    this.parts = parts;
  }

  /** A new connection: what was sent over the one before may have been lost. */
  begins(tokens: readonly string[]): void {
    this.sent = new Set();
    this.stuck.clear();
    this.tries = 0;
    for (const token of tokens) this.due.add(token);
  }

  /** @param tell told of a case that the server does not take, or takes again, and of one that was taken out. */
  async sends(stream: OfficeStream, reader: Reader, tell: (token: string) => void): Promise<void> {
    for (const token of [...this.due]) {
      const before = this.stuck.get(token);
      // Only room comes by itself; what else was refused waits for another connection.
      if (before !== undefined && (before !== "full" || this.resting)) continue;
      this.due.delete(token);
      try {
        const isOut = await this.sendsOf(token, stream, reader);
        if (this.stuck.delete(token) || isOut) tell(token);
      } catch (thrown) {
        if (!(thrown instanceof OfficeError)) throw thrown;
        this.due.add(token);
        if (thrown.failure === "away") return;
        this.stuck.set(token, thrown.failure);
        tell(token);
      }
    }
    this.rests();
  }

  /** While a server is full it is asked again, each time after a longer pause. */
  private rests(): void {
    if (![...this.stuck.values()].includes("full")) {
      this.tries = 0;
      return;
    }
    this.resting ??= this.parts.pause(this.tries).then(() => {
      this.tries += 1;
      this.resting = null;
      this.parts.again();
    });
  }

  /** @returns whether something was taken out. */
  private async sendsOf(token: string, stream: OfficeStream, reader: Reader): Promise<boolean> {
    for (const { digest, letter } of await this.parts.cases.letters(token, reader)) {
      if (this.sent.has(digest)) continue;
      await stream.send(letter);
      this.sent.add(digest);
    }
    // What was erased goes out message by message: a purge leaves plain text on the disk.
    const out = await this.parts.cases.toTakeOut(token, reader);
    for (const seq of out) {
      await stream.erase(seq);
      await this.parts.cases.tookOut(token, seq);
    }
    return out.length > 0;
  }
}
