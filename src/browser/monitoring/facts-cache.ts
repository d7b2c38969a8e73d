/**
 * Facts kept beside the cases, so that a report does not read ten thousand logs each time. They are a
 * cache: each carries the head of the log it follows from, and counts only while that is still the
 * case's head. A bucket of a newer release is neither read
 * nor written: the facts are made anew at each visit of the older tab, and the newer one keeps its own.
 */
import type { CaseFacts } from "../../core/monitoring/facts.ts";
import type { SopShape } from "../../core/monitoring/shape.ts";
import { BUCKETS, bucketOf, FACTS } from "../places.ts";
import type { KeyValue } from "../store/key-value.ts";
import type { Lock } from "../tabs/lock.ts";

/** Raise when the facts of a log change: older ones are then made anew. */
const VERSION = 3;

interface Bucket {
  kind: "facts";
  version: number;
  entries: Map<string, { head: string; facts: CaseFacts }>;
}

/** Left to the release that wrote it: this one would throw away what that one made. */
const isNewer = (raw: Bucket | null) => raw?.kind === "facts" && Number(raw.version) > VERSION;

export class FactsCache {
  private readonly kv: KeyValue;
  private readonly lock: Lock;
  private readonly buckets: Bucket[] = [];
  private readonly changed = new Set<number>();
  /** Equal shapes are one object: a bucket then stores each SOP version once. */
  private readonly shapes = new Map<string, SopShape>();

  constructor(kv: KeyValue, lock: Lock) {
    this.kv = kv;
    this.lock = lock;
  }

  /** Reads what is kept; rests between buckets. Rejects with a `StorageError`. */
  async open(): Promise<void> {
    for (let n = 0; n < BUCKETS; n += 1) {
      const raw = (await this.kv.get(FACTS.at(n))) as Bucket | null;
      const usable = raw?.kind === "facts" && raw.version === VERSION && raw.entries instanceof Map;
      this.buckets[n] = usable ? raw : { kind: "facts", version: VERSION, entries: new Map() };
    }
  }

  /** @returns the facts of a case at this head, if they are here. */
  get(key: string, head: string | null): CaseFacts | null {
    const kept = this.buckets[bucketOf(key)]?.entries.get(key);
    return kept !== undefined && kept.head === head ? kept.facts : null;
  }

  put(key: string, head: string, facts: CaseFacts): void {
    const [first, ...later] = facts.sops;
    const sops: CaseFacts["sops"] = [this.shared(first), ...later.map((sop) => this.shared(sop))];
    const n = bucketOf(key);
    this.buckets[n]?.entries.set(key, { head, facts: { ...facts, sops } });
    this.changed.add(n);
  }

  /** Forgets every case that is not among these, and writes what changed. */
  async settle(keys: ReadonlySet<string>): Promise<void> {
    this.buckets.forEach(({ entries }, n) => {
      for (const key of entries.keys()) {
        if (!keys.has(key)) {
          entries.delete(key);
          this.changed.add(n);
        }
      }
    });
    // One after the other: copying all buckets in one go would be felt.
    for (const n of this.changed) await this.lock.run(`facts:${n}`, () => this.write(n));
    this.changed.clear();
  }

  private async write(n: number): Promise<void> {
    // Looked at again: a newer release may have come since this page opened the cache.
    const there = (await this.kv.get(FACTS.at(n))) as Bucket | null;
    if (!isNewer(there)) await this.kv.set(FACTS.at(n), this.buckets[n]);
  }

  private shared(sop: SopShape): SopShape {
    const text = JSON.stringify(sop);
    const known = this.shapes.get(text) ?? sop;
    this.shapes.set(text, known);
    return known;
  }
}
