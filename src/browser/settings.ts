import type { KeyValue } from "./store/key-value.ts";

/**
 * Small facts about this device, kept beside the cases so that they share their fate. Times: epoch
 * ms. They are true of one device only, so a backup does not carry them.
 */
export interface Settings {
  lastBackupAt: number | null;
  /** What the browser answered when asked to keep the data; null: never asked. */
  persisted: boolean | null;
  /** Single-key shortcuts: a person who dictates or touches keys by accident turns them off (WCAG 2.1.4). */
  shortcuts: boolean;
}

const NONE: Settings = { lastBackupAt: null, persisted: null, shortcuts: true };

export interface SettingsStore {
  read(): Promise<Settings>;
  /** Changes some of them; rejects with a `StorageError`. */
  change(part: Partial<Settings>): Promise<void>;
}

export function openSettings(kv: KeyValue): SettingsStore {
  const read = async () => ({ ...NONE, ...((await kv.get("setting/device")) as Settings | null) });
  return {
    read,
    change: async (part) => kv.set("setting/device", { ...(await read()), ...part }),
  };
}
