import { asStorageError } from "../failure/errors.ts";
import { LOCK_DATABASE } from "../places.ts";
import type { Lock } from "./lock.ts";

/**
 * For browsers without Web Locks (a site served over plain HTTP). IndexedDB runs overlapping
 * read-write transactions one after another across tabs and drops those of a dead tab, so an open
 * transaction IS a lock. It stays open for as long as it is asked something.
 */
export function transactionLock(factory: IDBFactory, database = LOCK_DATABASE): Lock {
  const STORES = ["case", "index", "other"];
  const storeFor = (name: string) => STORES.find((s) => name.startsWith(`${s}:`)) ?? "other";

  function open(): Promise<IDBDatabase> {
    return new Promise((resolve, reject) => {
      const request = factory.open(database, 1);
      request.onupgradeneeded = () => {
        for (const store of STORES) request.result.createObjectStore(store);
      };
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  }

  const inThisPage = pageLock();
  return {
    async run(name, work) {
      const db = await open().catch(onlyIfRefused);
      if (db === null) return inThisPage.run(name, work);
      const store = storeFor(name);
      const transaction = db.transaction(store, "readwrite");
      let held = true;
      try {
        await new Promise<void>((resolve, reject) => {
          const ask = () => {
            const request = transaction.objectStore(store).get("-");
            request.onsuccess = () => {
              resolve();
              if (held) ask();
            };
          };
          transaction.onabort = () => reject(transaction.error);
          ask();
        });
        return await work();
      } finally {
        held = false;
        db.close();
      }
    },
  };
}

/** Where storage is refused the cases live in one page's memory: only its own work has to take turns. */
function pageLock(): Lock {
  const turns = new Map<string, Promise<unknown>>();
  return {
    run(name, work) {
      const mine = (turns.get(name) ?? Promise.resolve()).then(work, work);
      turns.set(name, mine);
      return mine;
    },
  };
}

function onlyIfRefused(thrown: unknown): null {
  const error = asStorageError(thrown);
  if (error.failure === "unavailable") return null;
  throw error;
}
