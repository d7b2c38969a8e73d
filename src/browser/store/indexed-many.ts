/**
 * Many values in one transaction of IndexedDB: all of them, or none. It shares the object store with
 * `localforage.ts`, which makes it; transactions on it run one after another, whoever opened them.
 */
import { asStorageError, StorageError } from "../failure/errors.ts";
import { DATABASE } from "../places.ts";
import type { Entry, ManyValues } from "./many.ts";

/** So many are handed over before the page gets a breath: to copy them is its own work. */
const AT_ONCE = 32;

/** @param name of the database. */
export function indexedMany(name: string = DATABASE.name): ManyValues {
  let opened: Promise<IDBDatabase> | null = null;
  const closed = () => {
    opened = null;
  };

  async function transaction<T>(
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore, fail: (thrown: unknown) => void) => T,
  ): Promise<T> {
    try {
      opened ??= open(name, closed);
      const database = await opened;
      return await new Promise<T>((resolve, reject) => {
        const begun = database.transaction(DATABASE.store, mode);
        const fail = (thrown: unknown) => {
          reject(thrown);
          begun.abort();
        };
        const answer = work(begun.objectStore(DATABASE.store), fail);
        begun.oncomplete = () => resolve(answer);
        begun.onabort = () => reject(begun.error);
      });
    } catch (thrown) {
      // The next use opens it anew: browsers close it when they please.
      closed();
      throw asStorageError(thrown);
    }
  }

  return {
    get: (keys) =>
      transaction("readonly", (store) => {
        const found: unknown[] = keys.map(() => null);
        for (const [n, key] of keys.entries()) {
          const request = store.get(key);
          request.onsuccess = () => {
            found[n] = request.result ?? null;
          };
        }
        return found;
      }),
    under: (prefix) =>
      transaction("readonly", (store) => {
        const found: [string, unknown][] = [];
        const request = store.openCursor(IDBKeyRange.bound(prefix, `${prefix}\uffff`));
        request.onsuccess = () => {
          const cursor = request.result;
          if (cursor === null) return;
          found.push([String(cursor.key), cursor.value]);
          cursor.continue();
        };
        return found;
      }),
    set: (entries) => transaction("readwrite", (store, fail) => putFrom(store, entries, 0, fail)),
  };
}

/** Hands over some, and the next when those are taken. */
function putFrom(
  store: IDBObjectStore,
  entries: readonly Entry[],
  from: number,
  fail: (thrown: unknown) => void,
): void {
  const some = entries.slice(from, from + AT_ONCE);
  let last: IDBRequest | null = null;
  try {
    for (const [key, value] of some) last = store.put(value, key);
  } catch (thrown) {
    fail(thrown);
    return;
  }
  const next = from + some.length;
  if (last && next < entries.length) last.onsuccess = () => putFrom(store, entries, next, fail);
}

/** @param closed called when the connection ends by itself. */
function open(name: string, closed: () => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    // Not there yet: it is made elsewhere, with its object store.
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onerror = () => reject(new StorageError("unavailable", request.error));
    request.onsuccess = () => {
      const database = request.result;
      database.onclose = closed;
      database.onversionchange = () => {
        database.close();
        closed();
      };
      resolve(database);
    };
  });
}
