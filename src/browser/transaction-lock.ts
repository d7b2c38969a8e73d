import type { Lock } from "./lock.ts";

/**
 * For browsers without Web Locks (a site served over plain HTTP). IndexedDB runs overlapping
 * read-write transactions one after another across tabs and drops those of a dead tab, so an open
 * transaction IS a lock. It stays open for as long as it is asked something.
 */
export function transactionLock(factory: IDBFactory, database = "sop-kaltim-lock"): Lock {
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

  return {
    async run(name, work) {
      const db = await open();
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
