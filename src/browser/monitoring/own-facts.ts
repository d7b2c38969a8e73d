/** The facts of every case in this browser. */
import type { CaseFacts } from "../../core/monitoring/facts.ts";
import { digestsOf } from "../../core/monitoring/merge.ts";
import { randomIds } from "../platform/ids.ts";
import { logRules } from "../session/log-rules.ts";
import { openCaseStore } from "../store/case-store.ts";
import type { KeyValue } from "../store/key-value.ts";
import { browserLock } from "../tabs/web-lock.ts";
import { FactsCache } from "./facts-cache.ts";
import { type FactsReader, factsReader } from "./facts-reader.ts";

export interface OwnFacts {
  facts: CaseFacts[];
  /** Head of each case's log, by case id: to tell what a colleague's file adds. */
  heads: Map<string, string>;
  /** Cases that are here and cannot be read: said on the page, not counted. */
  unreadable: number;
}

/**
 * Reads the facts of all cases: from the cache, and from the logs where they are newer.
 * @param tell called with how many logs of how many have been read.
 * @param read how logs are read.
 * Rejects with a `StorageError` when the store cannot be read.
 */
export async function ownFacts(
  kv: KeyValue,
  tell: (done: number, of: number) => void,
  read: FactsReader = factsReader(kv),
): Promise<OwnFacts> {
  const lock = browserLock();
  const store = openCaseStore(kv, lock, logRules, randomIds());
  const cache = new FactsCache(kv, lock);
  // The list is a cache too: figures may not miss a case because its entry was never written.
  await store.heal().catch(() => undefined);
  const [entries] = await Promise.all([store.list(), cache.open()]);
  const own: OwnFacts = { facts: [], heads: new Map(), unreadable: 0 };
  const stale: string[] = [];
  const keep = (key: string, head: string, facts: CaseFacts) => {
    // A copy kept beside the case (`<id>~<head>`) is not another case.
    if (key !== facts.caseId) return;
    own.facts.push(facts);
    own.heads.set(facts.caseId, head);
  };
  for (const { key, head } of entries) {
    const facts = cache.get(key, head);
    if (facts === null || head === null) stale.push(key);
    else keep(key, head, facts);
  }
  let done = 0;
  await read(stale, (one) => {
    if (one.kind === "read") {
      cache.put(one.key, one.head, one.facts);
      keep(one.key, one.head, one.facts);
    } else if (one.kind === "unreadable") own.unreadable += 1;
    done += 1;
    tell(done, stale.length);
  });
  // The cache only saves time: a full disk must not keep the figures from being seen.
  await cache.settle(new Set(entries.map(({ key }) => key))).catch(() => undefined);
  return own;
}

/** @returns the digests of a case's events as it lies here; empty when it cannot be read. */
export async function ownDigests(kv: KeyValue, caseId: string): Promise<string[]> {
  const stored = await openCaseStore(kv, browserLock(), logRules, randomIds()).load(caseId);
  return stored.kind === "case" ? digestsOf(stored.log, stored.head) : [];
}
