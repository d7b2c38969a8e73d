/**
 * Many cases written at once, as `case-store.ts` writes one: in the turn of each, onto what lies there. All of
 * them are stored together with their entries in the list, or none is, so that nothing has to be healed.
 */
import type { RecordedEvent } from "../../core/case/events.ts";
import { digestsHeld } from "../../core/case/file-place.ts";
import { bucketOf, CASES, DIRTY, INDEX, PAPER_OF } from "../places.ts";
import { type Lock, turnOf } from "../tabs/lock.ts";
import type { LogRules } from "./case-store.ts";
import type { Entry, ManyValues } from "./many.ts";
import { type CaseRecord, readRecord, type Stored } from "./record.ts";
import { type Bucket, entriesIn, INDEX_VERSION, type ListEntry } from "./summary-index.ts";

/** A log that goes on from what was found, with the digest of its end. */
export interface Grown {
  log: readonly RecordedEvent[];
  head: string;
  /** How much of it was there before. */
  before: number;
}

/** What is to be stored: logs by the key of their case, and what lies beside them. */
export interface Batch {
  grown: ReadonlyMap<string, Grown>;
  beside: readonly Entry[];
}

/** In the marks of what it could not list. */
const WRITER = "banyak";

export class CaseBatch<Summary> {
  private readonly many: ManyValues;
  private readonly lock: Lock;
  private readonly rules: LogRules<Summary>;
  /** Heads whose chain was checked or made here. */
  private readonly checked = new Map<string, string>();

  constructor(many: ManyValues, lock: Lock, rules: LogRules<Summary>) {
    this.many = many;
    this.lock = lock;
    this.rules = rules;
  }

  /** The values under these keys, of what lies beside the cases. Rejects with a `StorageError`. */
  get(keys: readonly string[]): Promise<unknown[]> {
    return this.many.get(keys);
  }

  /**
   * Reads cases and what lies beside them, and stores what `work` makes of it, while nobody else writes them.
   * Rejects with a `StorageError`, or with what `work` throws; then nothing was changed.
   */
  write(
    keys: readonly string[],
    beside: readonly string[],
    work: (found: readonly Stored[], beside: readonly unknown[]) => Batch,
  ): Promise<void> {
    return inTurns(this.lock, keys.map(turnOf), async () => {
      const found = await this.many.get([...keys.map(CASES.at), ...beside]);
      const batch = work(
        keys.map((key, n) => this.read(key, found[n])),
        found.slice(keys.length),
      );
      await this.store(batch);
    });
  }

  private read(key: string, raw: unknown): Stored {
    return readRecord(raw, (log, head) => {
      const { headOf, isIntact } = this.rules;
      return headOf(log) === head && (this.checked.get(key) === head || isIntact(log));
    });
  }

  /** Whoever writes a part of the list holds its lock: the other entries in it are somebody else's. */
  private store({ grown, beside }: Batch): Promise<void> {
    const buckets = [...Map.groupBy(grown.keys(), bucketOf)];
    const locks = buckets.map(([n]) => `index:${n}`);
    return inTurns(this.lock, locks, async () => {
      const lists = await this.many.get(buckets.map(([n]) => INDEX.at(n)));
      const entries: Entry[] = [];
      for (const [key, { log, head, before }] of grown) {
        const record: CaseRecord = { kind: "case", version: 1, head, log: [...log] };
        entries.push([CASES.at(key), record]);
        for (const digest of digestsHeld(log.slice(before)))
          entries.push([PAPER_OF.at(`${digest}/${key}`), 1]);
      }
      for (const [i, [n, keys]] of buckets.entries()) {
        const known = entriesIn<Summary>(lists[i]);
        // A newer release keeps this part of the list: the mark tells it what to make anew.
        if (known === "newer")
          for (const key of keys) entries.push([DIRTY.at(`${WRITER}/${key}`), 1]);
        else entries.push([INDEX.at(n), this.listed(known, keys, grown)]);
      }
      await this.many.set([...entries, ...beside]);
      for (const [key, { head }] of grown) this.checked.set(key, head);
    });
  }

  private listed(
    known: readonly ListEntry<Summary>[],
    keys: readonly string[],
    grown: Batch["grown"],
  ): Bucket<Summary> {
    const fresh = new Set(keys);
    const entries = known.filter(({ key }) => !fresh.has(key));
    for (const key of keys) {
      const { log, head } = grown.get(key) as Grown;
      entries.push({ key, kind: "case", head, summary: this.rules.summarise(log) });
    }
    return { kind: "index", version: INDEX_VERSION, entries };
  }
}

/** Does the work while all of these names are held. Nobody else waits for a second one while holding one of them. */
async function inTurns<T>(
  lock: Lock,
  names: readonly string[],
  work: () => Promise<T>,
): Promise<T> {
  let over = () => {};
  const isOver = new Promise<void>((resolve) => {
    over = resolve;
  });
  const held = names.map(
    (name) =>
      new Promise<void>((resolve, reject) => {
        const hold = () => {
          resolve();
          return isOver;
        };
        lock.run(name, hold).catch(reject);
      }),
  );
  try {
    await Promise.all(held);
    return await work();
  } finally {
    over();
  }
}
