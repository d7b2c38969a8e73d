/** A case with however many papers in a browser's store, within seconds. */
import type { Page } from "playwright-core";
import { CASES, PAPER_OF, PAPERS } from "../../../src/browser/places.ts";
import { headOf } from "../../../src/browser/session/log-rules.ts";
import type { RecordedEvent } from "../../../src/core/case/events.ts";
import { fold } from "../../../src/core/case/evolve.ts";
import { perform } from "../../../src/core/case/perform.ts";
import { putStored } from "../chaos/stored.ts";
import { CaseListPage } from "../pages/case-list.ts";

interface Many {
  count: number;
  /** Bytes of each; like those of photos, they pack no smaller. */
  size: number;
}

/** Gives the case whose log this is so many papers, made in the page: `foto 1.jpg`, `foto 2.jpg` … */
export async function storePapers(
  page: Page,
  log: readonly RecordedEvent[],
  { count, size }: Many,
): Promise<void> {
  const opened = log[0]?.event;
  if (opened?.type !== "CaseOpened") throw new Error("a log opens a case");
  const key = opened.caseId;
  await new CaseListPage(page).goto();
  // A page that mends no store: what no case holds yet is not taken for left over.
  await page.goto("privasi/");
  const digests = await page.evaluate(make, {
    ...{ count, size, key },
    ...{ papers: PAPERS.at(""), marks: PAPER_OF.at("") },
  });
  const whole = withPapers(log, digests, size);
  await putStored(page, CASES.at(key), {
    kind: "case",
    version: 1,
    head: headOf(whole),
    log: whole,
  });
}

function withPapers(
  log: readonly RecordedEvent[],
  digests: readonly string[],
  size: number,
): RecordedEvent[] {
  const all = [...log];
  let state = fold(log);
  const recordedAt = log.at(-1)?.recordedAt ?? 0;
  for (const [n, digest] of digests.entries()) {
    const facts = { name: `foto ${n + 1}.jpg`, mediaType: "image/jpeg", size, digest };
    const times = { occurredAt: recordedAt, recordedAt };
    const done = perform(state, { type: "attachFile", place: { of: "case" }, ...facts, ...times });
    if (!done.ok) throw new Error(JSON.stringify(done.refusal));
    all.push(...done.added);
    state = done.state;
  }
  return all;
}

interface Making extends Many {
  key: string;
  papers: string;
  marks: string;
}

/** Runs in the page. @returns the digests. */
async function make({ count, size, key, papers, marks }: Making): Promise<string[]> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open("sop-kaltim");
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const digests: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const bytes = new Uint8Array(size);
    // No more at once are given.
    for (let at = 0; at < size; at += 65_536) {
      crypto.getRandomValues(bytes.subarray(at, at + 65_536));
    }
    const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    const digest = Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
    await new Promise<void>((resolve, reject) => {
      const transaction = database.transaction("data", "readwrite");
      const store = transaction.objectStore("data");
      store.put({ kind: "papers", version: 1, bytes }, `${papers}${digest}`);
      store.put(1, `${marks}${digest}/${key}`);
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    digests.push(digest);
  }
  database.close();
  return digests;
}
