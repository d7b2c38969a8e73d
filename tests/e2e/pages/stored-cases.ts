import { expect, type Page } from "@playwright/test";
import type { Settings } from "../../../src/browser/kept/settings.ts";
import { PERFORMERS, SETTINGS } from "../../../src/browser/places.ts";
import { headOf, logRules } from "../../../src/browser/session/log-rules.ts";
import { openCaseStore } from "../../../src/browser/store/case-store.ts";
import { memoryKeyValue } from "../../../src/browser/store/memory.ts";
import type { Person, RecordedEvent } from "../../../src/core/case/events.ts";

const lock = { run: <T>(_name: string, work: () => Promise<T>) => work() };

/** Puts whole cases into a browser's store, as if they had been worked there. Opens `/kasus/` to do so. */
export async function storeCases(page: Page, logs: readonly RecordedEvent[][]): Promise<void> {
  const data = new Map<string, unknown>();
  for (const log of logs) {
    const opened = log[0]?.event;
    if (opened?.type !== "CaseOpened") throw new Error("a log opens a case");
    data.set(`case/${opened.caseId}`, { kind: "case", version: 1, head: headOf(log), log });
  }
  await openCaseStore(memoryKeyValue(data), lock, logRules, "test").heal();
  await storeValues(page, [...data]);
}

/** Puts values under their keys, past every check of the site. Opens `/kasus/` to do so. */
export async function storeValues(page: Page, entries: [string, unknown][]): Promise<void> {
  await page.goto("kasus/");
  // The list is on screen once it was read: the database and its one object store are there by then.
  await page.getByRole("heading", { name: "Daftar kasus" }).waitFor();
  await page.evaluate(put, entries);
}

/** As if these people had done these parts on this device. `people`: by `<sop>/<actor>`. */
export async function rememberPeople(page: Page, people: Record<string, Person>): Promise<void> {
  await page.evaluate(([key, value]) => localStorage.setItem(key, value), [
    PERFORMERS,
    JSON.stringify({ v: 1, people }),
  ] as const);
}

/** What lies under a key, as it is stored. */
export async function readStored(page: Page, key: string): Promise<unknown> {
  return page.evaluate(take, key);
}

/** Waits until these settings of the device are stored: a form shows a choice before that. */
export async function settled(page: Page, wanted: Partial<Settings>): Promise<void> {
  await expect.poll(() => readStored(page, SETTINGS)).toMatchObject(wanted);
}

function take(key: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("sop-kaltim");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const asking = opening.result.transaction("data").objectStore("data").get(key);
      asking.onsuccess = () => {
        opening.result.close();
        resolve(asking.result);
      };
    };
  });
}

function put(entries: [string, unknown][]): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("sop-kaltim");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction("data", "readwrite");
      for (const [key, value] of entries) transaction.objectStore("data").put(value, key);
      transaction.onabort = () => reject(transaction.error);
      transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}
