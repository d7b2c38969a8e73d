import { BUCKETS, bucketOf, CASES, INDEX } from "../places.ts";
import type { Lock } from "../tabs/lock.ts";
import type { KeyValue } from "./key-value.ts";

/** One line of the list of cases. `summary` is null for a record that cannot be read. */
export interface ListEntry<Summary> {
  key: string;
  kind: "case" | "newer" | "corrupted";
  head: string | null;
  summary: Summary | null;
}

/** Raise when the summary of a case changes: older entries are then made anew from the cases. */
export const INDEX_VERSION = 4;

export interface Bucket<Summary> {
  kind: "index";
  version: typeof INDEX_VERSION;
  entries: ListEntry<Summary>[];
}

/** Reads the case's record anew and makes its entry; null when the case is gone. */
type Summarise<Summary> = (key: string) => Promise<ListEntry<Summary> | null>;

export class SummaryIndex<Summary> {
  private readonly kv: KeyValue;
  private readonly lock: Lock;
  private readonly entryOf: Summarise<Summary>;

  constructor(kv: KeyValue, lock: Lock, entryOf: Summarise<Summary>) {
    this.kv = kv;
    this.lock = lock;
    this.entryOf = entryOf;
  }

  async all(): Promise<ListEntry<Summary>[]> {
    const buckets = await Promise.all(Array.from({ length: BUCKETS }, (_, n) => this.read(n)));
    const newer = new Set(buckets.flatMap((bucket, n) => (bucket === "newer" ? [n] : [])));
    const entries = buckets.flatMap((bucket) => (bucket === "newer" ? [] : bucket));
    return newer.size === 0 ? entries : [...entries, ...(await this.fromCases(newer))];
  }

  /**
   * Makes the entries of these cases agree with their records. Under the bucket's lock the records
   * are read again, so whichever tab comes last writes the latest truth. Resolves to the keys that
   * were left alone because their bucket is of a newer release: only that one can mend them.
   */
  async refresh(keys: readonly string[], stop?: AbortSignal): Promise<Set<string>> {
    const left = new Set<string>();
    const byBucket = Map.groupBy(keys, bucketOf);
    for (const [n, members] of byBucket) {
      if (stop?.aborted) return left;
      await this.lock.run(`index:${n}`, async () => {
        const known = await this.read(n);
        if (known === "newer") {
          for (const key of members) left.add(key);
          return;
        }
        const gone = new Set(members);
        const kept = known.filter((entry) => !gone.has(entry.key));
        const fresh = await Promise.all(members.map((key) => this.entryOf(key)));
        const entries = [...kept, ...fresh.filter((entry) => entry !== null)];
        const bucket: Bucket<Summary> = { kind: "index", version: INDEX_VERSION, entries };
        await this.kv.set(INDEX.at(n), bucket);
      });
    }
    return left;
  }

  /** Entries made of the cases themselves, for buckets that this release cannot read: slow and right. */
  private async fromCases(buckets: ReadonlySet<number>): Promise<ListEntry<Summary>[]> {
    const keys = CASES.namesIn(await this.kv.keys());
    const wanted = keys.filter((key) => buckets.has(bucketOf(key)));
    const entries = await Promise.all(wanted.map((key) => this.entryOf(key)));
    return entries.filter((entry) => entry !== null);
  }

  private async read(n: number): Promise<ListEntry<Summary>[] | "newer"> {
    return entriesIn(await this.kv.get(INDEX.at(n)));
  }
}

/** The entries in a stored bucket. One that is missing or damaged counts as empty: healing refills it. */
export function entriesIn<Summary>(found: unknown): ListEntry<Summary>[] | "newer" {
  const raw = found as Partial<Bucket<Summary>> | null;
  if (raw?.kind === "index" && Number(raw.version) > INDEX_VERSION) return "newer";
  const usable =
    raw?.kind === "index" && raw.version === INDEX_VERSION && Array.isArray(raw.entries);
  return usable ? (raw.entries ?? []).filter((entry) => typeof entry?.key === "string") : [];
}
