import localforage from "localforage";
import { asStorageError } from "../failure/errors.ts";
import { inTime } from "../failure/patience.ts";
import { DATABASE } from "../places.ts";
import type { KeyValue } from "./key-value.ts";

type Instance = ReturnType<typeof localforage.createInstance>;

/**
 * One IndexedDB object store, one database version for ever: a second store would need an upgrade,
 * which closes the connection of every other tab. Only the INDEXEDDB driver, because localforage's
 * fallback would silently read another (empty) place.
 */
export function localforageKeyValue(name: string = DATABASE.name): KeyValue {
  const connection = new Connection(name);
  const lanes = new Map<string, Promise<unknown>>();

  /** Two `setItem` on one key may land out of order, so each key has a lane and waits its turn. */
  function inLane<T>(key: string, work: (store: Instance) => Promise<T>): Promise<T> {
    const before = lanes.get(key) ?? Promise.resolve();
    const mine = before.catch(() => undefined).then(() => connection.use(work));
    lanes.set(key, mine);
    const leave = () => {
      if (lanes.get(key) === mine) lanes.delete(key);
    };
    mine.then(leave, leave);
    return mine;
  }

  return {
    get: (key) => inLane(key, (store) => store.getItem<unknown>(key)),
    set: async (key, value) => {
      await inLane(key, (store) => store.setItem(key, value));
    },
    remove: (key) => inLane(key, (store) => store.removeItem(key)),
    keys: () => connection.use((store) => store.keys()),
  };
}

/** How long an open may take; iOS and blocked upgrades sometimes never answer. */
const OPEN_MS = 8_000;

class Connection {
  private opened: Promise<Instance> | null = null;
  private readonly database: string;

  constructor(database: string) {
    this.database = database;
  }

  async use<T>(work: (store: Instance) => Promise<T>): Promise<T> {
    this.opened ??= open(this.database);
    try {
      return await work(await this.opened);
    } catch (thrown) {
      throw asStorageError(thrown);
    } finally {
      await this.opened.catch(() => {
        // localforage never retries an open that failed; the next use starts with a new instance.
        this.opened = null;
      });
    }
  }
}

async function open(name: string): Promise<Instance> {
  const store = localforage.createInstance({
    name,
    storeName: DATABASE.store,
    driver: localforage.INDEXEDDB,
  });
  await inTime(store.ready(), OPEN_MS);
  // After one failed reconnect localforage's own `ready` rejects for the rest of the page's life.
  // The connection is open now, and every operation reconnects by itself when it finds it closed.
  store.ready = () => Promise.resolve();
  return store;
}
