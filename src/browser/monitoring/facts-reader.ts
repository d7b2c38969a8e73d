/** Makes facts of stored logs, each log's chain checked: the slow part of a first visit. */
import { type CaseFacts, caseFacts } from "../../core/monitoring/facts.ts";
import { randomIds } from "../platform/ids.ts";
import { logRules } from "../session/log-rules.ts";
import { openCaseStore } from "../store/case-store.ts";
import type { KeyValue } from "../store/key-value.ts";
import { browserLock } from "../tabs/web-lock.ts";

/** What became of one key: its facts, a record that cannot be read, or nothing there any more. */
export type FactsRead =
  | { key: string; kind: "read"; head: string; facts: CaseFacts }
  | { key: string; kind: "unreadable" | "gone" };

/** Reads these cases and tells of each as it is done. Rejects with a `StorageError`. */
export type FactsReader = (
  keys: readonly string[],
  each: (read: FactsRead) => void,
) => Promise<void>;

/** Cases read at once: enough to keep the disk busy, few enough to leave the page free. */
const AT_ONCE = 8;

/** A reader that works where it is called. */
export function factsReader(kv: KeyValue): FactsReader {
  const store = openCaseStore(kv, browserLock(), logRules, randomIds());
  return async (keys, each) => {
    const left = keys.values();
    const readNext = async (): Promise<void> => {
      for (const key of left) {
        const stored = await store.load(key);
        const facts = stored.kind === "case" ? caseFacts(stored.log) : null;
        if (stored.kind === "case" && facts !== null) {
          each({ key, kind: "read", head: stored.head, facts });
        } else each({ key, kind: stored.kind === "none" ? "gone" : "unreadable" });
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, readNext));
  };
}
