/**
 * Papers over NATS JetStream: parts in a stream of their own, over the connection of the cases. Not the
 * library's object store: it writes headers and roll-ups and asks for single messages, which nobody may.
 */
import {
  AckPolicy,
  DeliverPolicy,
  type JetStreamManager,
  type JsMsg,
  ReplayPolicy,
} from "@nats-io/jetstream";
import { type NatsConnection, nanos } from "@nats-io/nats-core";
import type { StreamState } from "../../core/sharing/cursor.ts";
import {
  type Copy,
  copiesIn,
  copiesSubject,
  copySubject,
  isWhole,
  joined,
  partOf,
  partSize,
  partSubject,
  partsFor,
} from "../../core/sharing/paper-parts.ts";
import { digestOfBytes } from "../files/digest.ts";
import { failed, isGone, mustBeStored } from "./nats-failures.ts";
import type { Found, OfficePapers } from "./office-papers.ts";
import { OfficeError } from "./stream.ts";

export interface OverNats {
  connection: NatsConnection;
  manager: JetStreamManager;
  /** Whose connection it is. */
  member: string;
}

/** Parts asked for at once. */
const PULL = 16;
/** Longest wait for the next part, and until one is sent over a slow line (ms). */
const PATIENCE = 30_000;
/** How long a server remembers a reader that is gone. */
const FORGET = nanos(60_000);

/** @param stream its name. */
export const natsPapers = (over: OverNats, stream: string): OfficePapers =>
  new NatsPapers(over, stream);

class NatsPapers implements OfficePapers {
  private readonly over: OverNats;
  private readonly stream: string;

  constructor(over: OverNats, stream: string) {
    this.over = over;
    this.stream = stream;
  }

  async state(): Promise<StreamState> {
    try {
      const { created, state } = await this.over.manager.streams.info(this.stream);
      return { stream: created, last: state.last_seq };
    } catch (thrown) {
      throw failed(thrown);
    }
  }

  async copies(digest: string): Promise<readonly string[]> {
    return [...new Set((await this.lying(digest)).filter(isWhole).map(({ by }) => by))];
  }

  async put(digest: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const { connection, member } = this.over;
    const each = partSize(connection.info?.max_payload ?? Number.POSITIVE_INFINITY);
    const own = { by: member, of: partsFor(bytes.length, each) };
    const isOwn = ({ by, of }: Copy) => by === own.by && of === own.of;
    const there = (await this.lying(digest)).find(isOwn)?.there ?? new Set();
    try {
      for (let n = 0; n < own.of; n += 1) {
        if (there.has(n)) continue;
        const part = bytes.subarray(n * each, (n + 1) * each);
        const subject = partSubject(digest, own, n);
        const answer = await connection.request(subject, part, { timeout: PATIENCE });
        mustBeStored(answer.json());
      }
    } catch (thrown) {
      throw failed(thrown);
    }
  }

  async get(digest: string, size: number): Promise<Found> {
    const whole = (await this.lying(digest)).filter(isWhole);
    if (whole.length === 0) return { kind: "none" };
    for (const copy of whole) {
      const bytes = await this.read(digest, copy, size);
      if (bytes !== null && (await digestOfBytes(bytes)) === digest)
        return { kind: "found", bytes };
    }
    return { kind: "unfit", by: [...new Set(whole.map(({ by }) => by))] };
  }

  async erase(digest: string): Promise<number> {
    let taken = 0;
    try {
      for await (const { seq } of this.messages(copiesSubject(digest), true)) {
        await this.over.manager.streams
          .deleteMessage(this.stream, seq, true)
          .catch((thrown: unknown) => {
            if (!isGone(thrown)) throw thrown;
          });
        taken += 1;
      }
      return taken;
    } catch (thrown) {
      throw failed(thrown);
    }
  }

  /** All copies, whole or not. */
  private async lying(digest: string): Promise<Copy[]> {
    try {
      const { state } = await this.over.manager.streams.info(this.stream, {
        subjects_filter: copiesSubject(digest),
      });
      return copiesIn(digest, Object.keys(state.subjects ?? {}));
    } catch (thrown) {
      throw failed(thrown);
    }
  }

  /** The bytes of a copy, whatever they are; null where they are not as many as the record says. */
  private async read(digest: string, copy: Copy, size: number) {
    const parts = new Map<number, Uint8Array>();
    let held = 0;
    try {
      for await (const message of this.messages(copySubject(digest, copy), false)) {
        const n = partOf(digest, message.subject)?.n;
        // What was sent twice, because its answer was lost, counts once.
        if (n === undefined || parts.has(n)) continue;
        held += message.data.length;
        if (held > size) return null;
        parts.set(n, message.data);
        if (parts.size === copy.of) break;
      }
    } catch (thrown) {
      throw failed(thrown);
    }
    return joined(parts, copy.of, size);
  }

  /** What lies under these subjects, in the order in which it came. */
  private async *messages(filter: string, withoutBytes: boolean): AsyncGenerator<JsMsg, void> {
    const { manager } = this.over;
    const info = await manager.consumers.add(this.stream, {
      name: crypto.getRandomValues(new Uint32Array(4)).join("-"),
      ack_policy: AckPolicy.None,
      deliver_policy: DeliverPolicy.All,
      replay_policy: ReplayPolicy.Instant,
      filter_subject: filter,
      headers_only: withoutBytes,
      inactive_threshold: FORGET,
      mem_storage: true,
      num_replicas: 1,
    });
    const consumer = manager.jetstream().consumers.getConsumerFromInfo(info);
    try {
      for (let left = info.num_pending; left > 0; ) {
        const pull = await consumer.fetch({
          max_messages: Math.min(PULL, left),
          expires: PATIENCE,
        });
        const before = left;
        try {
          for await (const message of pull) {
            left = message.info.pending;
            yield message;
          }
        } finally {
          pull.stop();
        }
        if (left === before) throw new OfficeError("away");
      }
    } finally {
      consumer.delete().catch(() => undefined);
    }
  }
}
