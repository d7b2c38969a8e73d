/** The port over NATS JetStream, with the official client. Nothing newer than a server 2.9 is asked for. */
import {
  AckPolicy,
  type Consumer,
  DeliverPolicy,
  type JetStreamManager,
  type JsMsg,
  jetstreamManager,
  ReplayPolicy,
} from "@nats-io/jetstream";
import { type NatsConnection, nanos, wsconnect } from "@nats-io/nats-core";
import type { StreamState } from "../../core/sharing/cursor.ts";
import type { Arrived } from "../../core/sharing/message.ts";
import { type Beside, besideNats } from "./beside.ts";
import type { KeptKey } from "./key.ts";
import { failed, isGone, mustBeStored } from "./nats-failures.ts";
import type { OverNats } from "./nats-papers.ts";
import { signingWith } from "./signing-socket.ts";
import { type Batch, type Letter, OfficeError, type OfficeStream } from "./stream.ts";

export interface Where {
  /** Address of the WebSocket, ws: or wss:. */
  url: string;
  /** Name of the stream. */
  stream: string;
  member: string;
  key: KeptKey;
}

/** Most messages asked for at once. The larger the fewer waits; one that is cut short without a word is noticed. */
const PULL = 2000;
/** So many are given on together, while the rest of a pull is still on its way. */
const TOGETHER = 250;
/** Longest wait for the next message, for an answer, and for what is still to be sent when one leaves (ms). */
const PATIENCE = { message: 30_000, answer: 10_000, goodbye: 1_000 };
/** When nothing came for so long of what is said to be left, the server is asked whether it is (ms). */
const SILENCE = 500;
/** How long a server remembers a reader that is gone. */
const FORGET = nanos(60_000);

/**
 * Opens the connection. Rejects with an `OfficeError`. It is not opened again by itself: see `desk.ts`.
 * @param opened given what can be said beside the stream, over the same connection, and the connection.
 */
export async function openNatsStream(
  { url, stream, member, key }: Where,
  opened: (beside: Beside, over: OverNats) => void = () => undefined,
): Promise<OfficeStream> {
  let connection: NatsConnection | undefined;
  const { hangUp, ...signing } = signingWith(key);
  try {
    connection = await leaving(
      wsconnect({
        ...signing,
        servers: url,
        reconnect: false,
        // Nobody else may listen to the answers that are for this member.
        inboxPrefix: `_INBOX.${member}`,
        timeout: PATIENCE.answer,
        ignoreClusterUpdates: true,
      }),
      hangUp,
      PATIENCE.answer + PATIENCE.goodbye,
    );
    const manager = await jetstreamManager(connection, {
      checkAPI: false,
      timeout: PATIENCE.answer,
    });
    opened(besideNats(connection), { connection, manager, member });
    return new NatsStream(connection, manager, stream, hangUp);
  } catch (thrown) {
    await connection?.close();
    throw failed(thrown);
  }
}

class NatsStream implements OfficeStream {
  private readonly connection: NatsConnection;
  private readonly manager: JetStreamManager;
  private readonly stream: string;
  private readonly hangUp: () => void;

  constructor(
    connection: NatsConnection,
    manager: JetStreamManager,
    stream: string,
    hangUp: () => void,
  ) {
    this.connection = connection;
    this.manager = manager;
    this.stream = stream;
    this.hangUp = hangUp;
  }

  async state(): Promise<StreamState> {
    try {
      const { created, state } = await this.manager.streams.info(this.stream);
      return { stream: created, last: state.last_seq };
    } catch (thrown) {
      throw failed(thrown);
    }
  }

  async send({ subject, body }: Letter): Promise<void> {
    try {
      // Not the library's `publish`, which sends headers: a message of ours has none.
      const answer = await this.connection.request(subject, body, { timeout: PATIENCE.answer });
      mustBeStored(answer.json());
    } catch (thrown) {
      throw failed(thrown);
    }
  }

  async erase(seq: number): Promise<void> {
    try {
      // Written over, not only forgotten: what was erased is not to be found on the disk.
      await this.manager.streams.deleteMessage(this.stream, seq, true);
    } catch (thrown) {
      if (!isGone(thrown)) throw failed(thrown);
    }
  }

  async close(): Promise<void> {
    // The library sends what is still to be sent first, and over a dead line that is for ever.
    await leaving(this.connection.close(), this.hangUp, PATIENCE.goodbye);
  }

  async *follow(from: number): AsyncGenerator<Batch, void> {
    let next = from;
    try {
      for (;;) next = yield* this.through(next);
    } catch (thrown) {
      throw failed(thrown);
    }
  }

  /** Reads by one reader at the server for as long as that counts right. @returns where to go on. */
  private async *through(from: number): AsyncGenerator<Batch, number> {
    const { consumer, waiting } = await this.reader(from);
    let next = from;
    let delivered = 0;
    if (waiting === 0) yield { arrived: [], left: 0 };
    for (let left = waiting; ; ) {
      const before = next;
      let arrived: Arrived[] = [];
      const pull = await consumer.fetch({ max_messages: PULL, expires: PATIENCE.message });
      // A reader counts what was erased before it came to it as left (2.9.10), and nothing comes of it.
      let isSilent = false;
      let isGiving = false;
      const listening = this.inSilence(
        () => (left > 0 && !isGiving ? delivered : null),
        () => {
          isSilent = true;
          pull.stop();
        },
      );
      try {
        for await (const message of pull) {
          const { info } = message;
          delivered += 1;
          if (info.deliverySequence !== delivered) return next;
          arrived.push(arrivedOf(message));
          next = message.seq + 1;
          left = info.pending;
          if (left > 0 && arrived.length < TOGETHER) continue;
          // "Nothing left" is held against the number that the stream ends with; a reader made anew
          // says whether what is missing was erased.
          const all = left > 0 || (await this.state()).last < next;
          isGiving = true;
          yield { arrived, left: all ? left : 1 };
          isGiving = false;
          if (!all) return next;
          arrived = [];
        }
      } finally {
        clearInterval(listening);
        pull.stop();
      }
      if (arrived.length > 0) yield { arrived, left: Math.max(left, 1) };
      if (isSilent) return next;
      if (this.connection.isClosed()) throw new OfficeError("away");
      if (next === before && (left > 0 || (await this.state()).last >= next)) return next;
    }
  }

  /**
   * Calls `silent` when something is waited for and does not come.
   * @param count how much came so far; null while nothing is waited for.
   */
  private inSilence(count: () => number | null, silent: () => void) {
    let before: number | null = null;
    return setInterval(async () => {
      const now = count();
      const isAsked = now !== null && now === before;
      before = now;
      if (!isAsked) return;
      // What the server sent before its answer is here before it, however slow the line.
      const isThere = await this.state().then(
        () => true,
        () => false,
      );
      if (isThere && count() === now) silent();
    }, SILENCE);
  }

  /** A reader at the server from that number on, and how many messages lie there for it. */
  private async reader(from: number): Promise<{ consumer: Consumer; waiting: number }> {
    const info = await this.manager.consumers.add(this.stream, {
      name: crypto.getRandomValues(new Uint32Array(4)).join("-"),
      ack_policy: AckPolicy.None,
      deliver_policy: DeliverPolicy.StartSequence,
      opt_start_seq: from,
      replay_policy: ReplayPolicy.Instant,
      inactive_threshold: FORGET,
      mem_storage: true,
      num_replicas: 1,
    });
    const consumer = this.manager.jetstream().consumers.getConsumerFromInfo(info);
    return { consumer, waiting: info.num_pending };
  }
}

/** Hangs up when this has not ended after so long (ms), and waits for its end. */
async function leaving<T>(ending: Promise<T>, hangUp: () => void, patience: number): Promise<T> {
  const waiting = setTimeout(hangUp, patience);
  return ending.finally(() => clearTimeout(waiting));
}

const arrivedOf = (message: JsMsg): Arrived => ({
  seq: message.seq,
  time: String(message.timestampNanos),
  subject: message.subject,
  body: message.string(),
  headers: message.headers !== undefined,
});
