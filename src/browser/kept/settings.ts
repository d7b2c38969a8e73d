import type { PaperSize } from "../../core/form/paper.ts";
import { SETTINGS } from "../places.ts";
import type { KeyValue } from "../store/key-value.ts";
import type { Lock } from "../tabs/lock.ts";

/**
 * Small facts about this device, kept beside the cases so that they share their fate. Times: epoch
 * ms. A backup carries what a person chose (`core/exchange/preferences`), not what is true of one
 * device only.
 */
export interface Settings {
  lastBackupAt: number | null;
  /** What the browser answered when asked to keep the data; null: never asked. */
  persisted: boolean | null;
  /** Single-key shortcuts: a person who dictates or touches keys by accident turns them off (WCAG 2.1.4). */
  shortcuts: boolean;
  /** The paper that was chosen last. */
  paper: PaperSize;
  /** How many cases press, before the tab's title and on the app's icon. */
  count: boolean;
  /** A notice of the system when a time is up: the browser's permission is this device's. */
  notify: boolean;
}

const NONE: Settings = {
  lastBackupAt: null,
  persisted: null,
  shortcuts: true,
  paper: "a4",
  count: false,
  notify: false,
};

export interface SettingsStore {
  read(): Promise<Settings>;
  /** Changes some of them; rejects with a `StorageError`. */
  change(part: Partial<Settings>): Promise<void>;
  /** Calls `listener` after every change on this page; returns the way to stop. */
  subscribe(listener: (settings: Settings) => void): () => void;
}

export function openSettings(kv: KeyValue, lock: Lock): SettingsStore {
  const listeners = new Set<(settings: Settings) => void>();
  const read = async () => ({ ...NONE, ...((await kv.get(SETTINGS)) as Settings | null) });
  return {
    read,
    async change(part) {
      // Read and written back as one: two changes at once would else lose one of them.
      const changed = await lock.run("settings", async () => {
        const next = { ...(await read()), ...part };
        await kv.set(SETTINGS, next);
        return next;
      });
      for (const listener of listeners) listener(changed);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
