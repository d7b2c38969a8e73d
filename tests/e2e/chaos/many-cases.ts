/** Thousands of whole cases in a browser's store, within seconds. */

import type { Page } from "@playwright/test";
import { BUCKETS, bucketOf } from "../../../src/browser/places.ts";
import { headOf, logRules } from "../../../src/browser/session/log-rules.ts";
import { INDEX_VERSION } from "../../../src/browser/store/summary-index.ts";
import { wita } from "../../support/calendars.ts";
import { madeCase } from "../../support/made-cases.ts";
import { putStored, storedValue } from "./stored.ts";

const DISTINCT = 20;

interface Bucket {
  entries: { key: string }[];
}

/**
 * Stores `count` cases in the store's own shape: a few walked by the engine, each under many keys.
 * The list's entries have numbers of their own. The page has shown the list once and is left on the
 * front page, where nothing heals a list that is half laid.
 */
export async function storeMany(page: Page, count: number): Promise<void> {
  await page.goto("/");
  const walked = Array.from({ length: DISTINCT }, (_, n) =>
    madeCase(n, wita("2026-09-07 08.00"), wita("2026-11-20 08.00")),
  );
  const records = walked.map((log) => ({ kind: "case", version: 1, head: headOf(log), log }));
  const summaries = walked.map((log) => logRules.summarise(log));
  const keys = Array.from({ length: count }, (_, n) => `banyak-${n}`);
  const entries = keys.map((key, n) => {
    const number = `${String(n).padStart(5, "0")}/PD/2026`;
    const summary = { ...summaries[n % DISTINCT], number };
    return { key, kind: "case", head: records[n % DISTINCT]?.head, summary };
  });
  const laid = new Set(keys);
  const shares = Map.groupBy(entries, ({ key }) => bucketOf(key));
  await page.evaluate(putCopies, { records, keys });
  for (let n = 0; n < BUCKETS; n += 1) {
    const there = (await storedValue(page, `index/${n}`)) as Bucket | null;
    const others = there?.entries.filter(({ key }) => !laid.has(key)) ?? [];
    const share = [...others, ...(shares.get(n) ?? [])];
    await putStored(page, `index/${n}`, { kind: "index", version: INDEX_VERSION, entries: share });
  }
}

/** In the page: every key gets one of the records, in transactions of a few hundred. */
async function putCopies({ records, keys }: { records: unknown[]; keys: string[] }): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open("sop-kaltim");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => resolve(opening.result);
  });
  for (let from = 0; from < keys.length; from += 500) {
    await new Promise<void>((resolve, reject) => {
      const transaction = db.transaction("data", "readwrite", { durability: "relaxed" });
      const store = transaction.objectStore("data");
      for (const [n, key] of keys.slice(from, from + 500).entries())
        store.put(records[(from + n) % records.length], `case/${key}`);
      transaction.onabort = () => reject(transaction.error);
      transaction.oncomplete = () => resolve();
    });
  }
  db.close();
}
