/** An office's stream without a server: what the port promises, kept in an array. */

import {
  type Batch,
  type Letter,
  OfficeError,
  type OfficeStream,
} from "../../src/browser/sharing/stream.ts";
import type { StreamState } from "../../src/core/sharing/cursor.ts";
import type { Arrived } from "../../src/core/sharing/message.ts";

/** How many messages come at once: few, so that tests see several batches. */
const BATCH = 7;

export class MemoryServer {
  messages: Arrived[] = [];
  isDown = false;
  /** So many messages it takes, and no more. */
  room = Number.POSITIVE_INFINITY;
  private made = 1;
  private last = 0;
  private clock = 0;
  private waiters: (() => void)[] = [];

  get state(): StreamState {
    return { stream: `made ${this.made}`, last: this.last };
  }

  store(subject: string, body: string, headers = false): void {
    this.clock += 1;
    this.last += 1;
    this.messages.push({ seq: this.last, time: `t${this.clock}`, subject, body, headers });
    this.wake();
  }

  erase(seq: number): void {
    this.messages = this.messages.filter((message) => message.seq !== seq);
  }

  /** It comes back with its first `kept` messages, as the same stream or as another. */
  setBack(kept: number, replaced: boolean): void {
    this.messages = this.messages.slice(0, kept);
    this.last = this.messages.at(-1)?.seq ?? 0;
    if (replaced) this.made += 1;
    this.goesDown();
    this.isDown = false;
  }

  goesDown(): void {
    this.isDown = true;
    this.epoch += 1;
    this.wake();
  }

  /** Which run of the server a connection belongs to. */
  epoch = 1;

  news(): Promise<void> {
    return new Promise((resolve) => this.waiters.push(resolve));
  }

  wake(): void {
    for (const waiter of this.waiters.splice(0)) waiter();
  }
}

export function openMemoryStream(server: MemoryServer): OfficeStream {
  const { epoch } = server;
  let isClosed = false;
  const mustStand = () => {
    if (isClosed || server.isDown || epoch !== server.epoch) throw new OfficeError("away");
  };
  async function* follow(from: number): AsyncGenerator<Batch, void> {
    let next = from;
    for (let first = true; ; first = false) {
      mustStand();
      const waiting = server.messages.filter(({ seq }) => seq >= next);
      const arrived = waiting.slice(0, BATCH);
      next = (arrived.at(-1)?.seq ?? next - 1) + 1;
      const left = waiting.length - arrived.length;
      if (first || arrived.length > 0) yield { arrived, left };
      if (left === 0 && !server.messages.some(({ seq }) => seq >= next)) {
        mustStand();
        await server.news();
      }
    }
  }
  mustStand();
  return {
    follow,
    async state() {
      mustStand();
      return server.state;
    },
    async send({ subject, body }: Letter) {
      mustStand();
      if (server.messages.length >= server.room) throw new OfficeError("full");
      server.store(subject, body);
    },
    async erase(seq: number) {
      mustStand();
      server.erase(seq);
    },
    async close() {
      isClosed = true;
      server.wake();
    },
  };
}
