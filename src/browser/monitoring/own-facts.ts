/** The facts of every case in this browser. */
import { type CaseFacts, caseFacts } from "../../core/monitoring/facts.ts";
import { digestsOf } from "../../core/monitoring/merge.ts";
import { randomIds } from "../ids.ts";
import { browserLock } from "../lock.ts";
import { logRules } from "../log-rules.ts";
import { openCaseStore } from "../store/case-store.ts";
import type { KeyValue } from "../store/key-value.ts";
import { FactsCache } from "./facts-cache.ts";

export interface OwnFacts {
  facts: CaseFacts[];
  /** Head of each case's log, by case id: to tell what a colleague's file adds. */
  heads: Map<string, string>;
  /** Cases that are here and cannot be read: said on the page, not counted. */
  unreadable: number;
}

/** Cases read at once: enough to keep the disk busy, few enough to leave the page free. */
const AT_ONCE = 8;

/**
 * Reads the facts of all cases: from the cache, and from the logs where they are newer.
 * @param tell called with how many logs of how many have been read.
 * Rejects with a `StorageError` when the store cannot be read.
 */
export async function ownFacts(
  kv: KeyValue,
  tell: (done: number, of: number) => void,
): Promise<OwnFacts> {
  const store = openCaseStore(kv, browserLock(), logRules, randomIds());
  const cache = new FactsCache(kv);
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
  const readNext = async (): Promise<void> => {
    for (let key = stale.pop(); key !== undefined; key = stale.pop()) {
      const stored = await store.load(key);
      const facts = stored.kind === "case" ? caseFacts(stored.log) : null;
      if (stored.kind === "case" && facts !== null) {
        cache.put(key, stored.head, facts);
        keep(key, stored.head, facts);
      } else if (stored.kind !== "none") own.unreadable += 1;
      done += 1;
      tell(done, done + stale.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, readNext));
  // The cache only saves time: a full disk must not keep the figures from being seen.
  await cache.settle(new Set(entries.map(({ key }) => key))).catch(() => undefined);
  return own;
}

/** @returns the digests of a case's events as it lies here; empty when it cannot be read. */
export async function ownDigests(kv: KeyValue, caseId: string): Promise<string[]> {
  const stored = await openCaseStore(kv, browserLock(), logRules, randomIds()).load(caseId);
  return stored.kind === "case" ? digestsOf(stored.log, stored.head) : [];
}
