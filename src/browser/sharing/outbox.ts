/** What is due to be sent, and is. What was sent stays in the log as unread until it is read back. */
import type { Reader, SharedCases } from "./shared-cases.ts";
import { OfficeError, type OfficeFailure, type OfficeStream } from "./stream.ts";

export class Outbox {
  private readonly cases: SharedCases;
  /** Tokens of cases that may have something to send. */
  readonly due = new Set<string>();
  /** What was sent over this connection, and is not read back yet. */
  private sent = new Set<string>();
  /** Why a case cannot be sent, by its token. */
  readonly stuck = new Map<string, OfficeFailure>();

  constructor(cases: SharedCases) {
    this.cases = cases;
  }

  /** A new connection: what was sent over the one before may have been lost. */
  begins(tokens: readonly string[]): void {
    this.sent = new Set();
    this.stuck.clear();
    for (const token of tokens) this.due.add(token);
  }

  /** @param tell told of a case that the server does not take, and of one that was taken out. */
  async sends(stream: OfficeStream, reader: Reader, tell: (token: string) => void): Promise<void> {
    for (const token of [...this.due]) {
      this.due.delete(token);
      if (this.stuck.has(token)) continue;
      try {
        if (await this.sendsOf(token, stream, reader)) tell(token);
      } catch (thrown) {
        if (!(thrown instanceof OfficeError)) throw thrown;
        this.due.add(token);
        if (thrown.failure === "away") return;
        this.stuck.set(token, thrown.failure);
        tell(token);
      }
    }
  }

  /** @returns whether something was taken out. */
  private async sendsOf(token: string, stream: OfficeStream, reader: Reader): Promise<boolean> {
    for (const { digest, letter } of await this.cases.letters(token, reader)) {
      if (this.sent.has(digest)) continue;
      await stream.send(letter);
      this.sent.add(digest);
    }
    // What was erased goes out message by message: a purge leaves plain text on the disk.
    const out = await this.cases.toTakeOut(token, reader);
    for (const seq of out) {
      await stream.erase(seq);
      await this.cases.tookOut(token, seq);
    }
    return out.length > 0;
  }
}
