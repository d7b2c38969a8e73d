/** What is due to be sent, and is. What was sent stays in the log as unread until it is read back. */
import type { SharedCases } from "./shared-cases.ts";
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
    this.forgetsSent();
    this.stuck.clear();
    for (const token of tokens) this.due.add(token);
  }

  forgetsSent(): void {
    this.sent = new Set();
  }

  /** @param isStuck told of a case that the server does not take. */
  async sends(
    stream: OfficeStream,
    member: string,
    isStuck: (token: string) => void,
  ): Promise<void> {
    for (const token of [...this.due]) {
      this.due.delete(token);
      if (this.stuck.has(token)) continue;
      for (const { digest, letter } of await this.cases.letters(token, member)) {
        if (this.sent.has(digest)) continue;
        try {
          await stream.send(letter);
        } catch (thrown) {
          const failure = thrown instanceof OfficeError ? thrown.failure : "away";
          this.due.add(token);
          if (failure === "away") return;
          this.stuck.set(token, failure);
          isStuck(token);
          break;
        }
        this.sent.add(digest);
      }
    }
  }
}
