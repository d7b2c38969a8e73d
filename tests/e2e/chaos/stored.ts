/** What really lies in a browser's store, read past the site's own code. */
import type { Page } from "@playwright/test";
import type { CaseRecord } from "../../../src/browser/store/record.ts";
import type { RecordedEvent } from "../../../src/core/case/events.ts";
import { verify } from "../../../src/core/case/verify.ts";

/** The raw value under a key, null when there is none. Any page of the site will do. */
export function storedValue(page: Page, key: string): Promise<unknown> {
  return page.evaluate(
    (wanted) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open("sop-kaltim");
        // Looking must not make the database of a browser that has none.
        opening.onupgradeneeded = () => opening.transaction?.abort();
        opening.onerror = () =>
          opening.error?.name === "AbortError" ? resolve(null) : reject(opening.error);
        opening.onsuccess = () => {
          const asking = opening.result.transaction("data").objectStore("data").get(wanted);
          asking.onerror = () => reject(asking.error);
          asking.onsuccess = () => {
            opening.result.close();
            resolve(asking.result ?? null);
          };
        };
      }),
    key,
  );
}

/** Puts a value under a key as it is, unheard by every open tab. */
export function putStored(page: Page, key: string, value: unknown): Promise<void> {
  return page.evaluate(
    ([place, content]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("sop-kaltim");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction("data", "readwrite");
          transaction.objectStore("data").put(content, place);
          transaction.onabort = () => reject(transaction.error);
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    [key, value] as const,
  );
}

/** The case's log as stored. @throws when the record's head, its chain or a rule does not hold. */
export async function soundLog(page: Page, caseId: string): Promise<RecordedEvent[]> {
  const { head, log } = (await storedValue(page, `case/${caseId}`)) as CaseRecord;
  const verdict = verify(log, { head, length: log.length });
  if (!verdict.ok) throw new Error(`stored log: ${JSON.stringify(verdict.fault)}`);
  return log;
}

/** The texts of a log's notes, in order. */
export const notesOf = (log: readonly RecordedEvent[]): string[] =>
  log.flatMap(({ event }) => (event.type === "NoteAdded" ? [event.text] : []));

/** What a log's ticks did, in order: "ada" or "belum". */
export const ticksOf = (log: readonly RecordedEvent[]): string[] =>
  log.flatMap(({ event }) => {
    if (event.type === "RequirementTicked") return ["ada"];
    return event.type === "RequirementUnticked" ? ["belum"] : [];
  });
