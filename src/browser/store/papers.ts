/**
 * The bytes of attached files, beside the log that names them. Written before the event, so that what is
 * acknowledged is there; whatever no case holds is swept. Both happen under one lock of all tabs, so that
 * nothing is swept between its bytes and its event. The order of locks: this one, then the case's. What an
 * event names that a tab could not store yet is held by that tab: nobody sweeps it meanwhile.
 */
import type { RecordedEvent } from "../../core/case/events.ts";
import { digestsHeld } from "../../core/case/file-place.ts";
import { CASES, PAPER_OF, PAPERS } from "../places.ts";
import { browserHolds, type Holds } from "../tabs/holds.ts";
import { type Lock, turnOf } from "../tabs/lock.ts";
import type { KeyValue } from "./key-value.ts";

/** Bytes under their SHA-256 (64 hex digits). */
export type Paper = readonly [digest: string, bytes: Uint8Array<ArrayBuffer>];

/** Every method rejects with a `StorageError`. */
export interface Papers {
  /** The digests whose bytes are here; reads none of them. */
  here(): Promise<Set<string>>;
  /** The bytes; null when they are not here. */
  get(digest: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /**
   * Stores bytes, then does what names them; nothing is swept meanwhile. When bytes cannot be stored,
   * `work` is not begun.
   * @param papers one after another, so that one lies in memory.
   */
  keeping<T>(papers: AsyncIterable<Paper> | Iterable<Paper>, work: () => Promise<T>): Promise<T>;
  /**
   * Keeps these bytes from being swept though no stored event names them: the one that does waits to be stored.
   * To be asked for within the work of `keeping`.
   * @param until it is stored, or given up; it ends with the tab too.
   */
  hold(digest: string, until: Promise<unknown>): Promise<void>;
  /**
   * Removes the bytes that no case holds.
   * @param keys of cases that may hold less than their marks say.
   * @returns those of them whose events still wait in some tab: to be looked at again.
   */
  sweep(keys?: readonly string[]): Promise<Set<string>>;
  /** The same for many cases at once, when all that was asked for up to now is done. Never rejects. */
  sweepSoon(key: string): Promise<void>;
}

const LOCK = "papers";

interface PaperRecord {
  kind: "papers";
  version: 1;
  bytes: Uint8Array<ArrayBuffer>;
}

/** What waits to be looked at, for every view of one store together. */
const waiting = new WeakMap<KeyValue, { keys: Set<string>; sweeping: Promise<void> | null }>();

export function openPapers(kv: KeyValue, lock: Lock, holds = browserHolds()): Papers {
  return new KeptPapers(kv, lock, holds);
}

class KeptPapers implements Papers {
  private readonly kv: KeyValue;
  private readonly lock: Lock;
  private readonly holds: Holds;

  constructor(kv: KeyValue, lock: Lock, holds: Holds) {
    this.kv = kv;
    this.lock = lock;
    this.holds = holds;
  }

  async here(): Promise<Set<string>> {
    return new Set(PAPERS.namesIn(await this.kv.keys()));
  }

  async get(digest: string): Promise<Uint8Array<ArrayBuffer> | null> {
    const found = (await this.kv.get(PAPERS.at(digest))) as Partial<PaperRecord> | null;
    const usable = found?.kind === "papers" && found.version === 1;
    return usable && found.bytes instanceof Uint8Array ? found.bytes : null;
  }

  keeping<T>(papers: AsyncIterable<Paper> | Iterable<Paper>, work: () => Promise<T>): Promise<T> {
    return this.lock.run(LOCK, async () => {
      const here = await this.here();
      for await (const [digest, bytes] of papers) {
        if (here.has(digest)) continue;
        const record: PaperRecord = { kind: "papers", version: 1, bytes };
        await this.kv.set(PAPERS.at(digest), record);
      }
      return work();
    });
  }

  hold(digest: string, until: Promise<unknown>): Promise<void> {
    return this.holds.hold(digest, until);
  }

  sweep(keys: readonly string[] = []): Promise<Set<string>> {
    return this.lock.run(LOCK, async () => {
      const left = new Set<string>();
      const all = await this.kv.keys();
      const stored = new Set(CASES.namesIn(all));
      const suspects = new Set(keys);
      const doubted = Map.groupBy(PAPER_OF.namesIn(all).map(parted), ([, key]) => key);
      for (const [key, marks] of doubted) {
        if (stored.has(key) && !suspects.has(key)) continue;
        const digests = marks.map(([digest]) => digest);
        if (await this.settle(key, digests)) left.add(key);
      }
      const now = await this.kv.keys();
      const held = new Set(PAPER_OF.namesIn(now).map((mark) => parted(mark)[0]));
      for (const digest of PAPERS.namesIn(now)) {
        if (held.has(digest) || (await this.holds.isHeld(digest))) continue;
        await this.kv.remove(PAPERS.at(digest));
      }
      return left;
    });
  }

  async sweepSoon(key: string): Promise<void> {
    const mine = waiting.get(this.kv) ?? { keys: new Set<string>(), sweeping: null };
    waiting.set(this.kv, mine);
    mine.keys.add(key);
    while (mine.sweeping) await mine.sweeping;
    if (mine.keys.size === 0) return;
    const keys = [...mine.keys];
    mine.keys.clear();
    mine.sweeping = this.sweep(keys)
      .then(
        () => undefined,
        () => undefined,
      )
      .finally(() => {
        mine.sweeping = null;
      });
    await mine.sweeping;
  }

  /**
   * Takes away the marks of what the case does not hold. In the case's turn: a write marks before it writes, and
   * what waits cannot be stored meanwhile. One read for all of its files, since the record names them all.
   * @returns whether something of it waits in some tab.
   */
  private settle(key: string, digests: readonly string[]): Promise<boolean> {
    return this.lock.run(turnOf(key), async () => {
      const holds = heldBy(await this.kv.get(CASES.at(key)));
      let isWaited = false;
      for (const digest of digests) {
        if (holds(digest)) continue;
        if (await this.holds.isHeld(digest)) isWaited = true;
        else await this.kv.remove(PAPER_OF.at(`${digest}/${key}`));
      }
      return isWaited;
    });
  }
}

/** A record that cannot be read holds what it is said to hold. */
function heldBy(record: unknown): (digest: string) => boolean {
  if (record === null || record === undefined) return () => false;
  const { log } = record as { log?: unknown };
  if (!Array.isArray(log)) return () => true;
  try {
    const held = digestsHeld(log as RecordedEvent[]);
    return (digest) => held.has(digest);
  } catch {
    return () => true;
  }
}

/** Digest and case of a mark; a digest holds no slash, the key may. */
function parted(mark: string): [digest: string, key: string] {
  const slash = mark.indexOf("/");
  return [mark.slice(0, slash), mark.slice(slash + 1)];
}
