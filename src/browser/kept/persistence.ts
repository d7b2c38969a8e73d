import type { SettingsStore } from "./settings.ts";

/** What this needs of `navigator`; absent over plain HTTP and in old browsers. */
export interface StorageAnswers {
  persisted?(): Promise<boolean>;
  persist?(): Promise<boolean>;
  estimate?(): Promise<{ usage?: number; quota?: number }>;
}

/** Asks the browser to keep the data, once a device: at the first case, when it makes sense to ask. */
export async function askToPersist(
  storage: StorageAnswers | undefined,
  settings: SettingsStore,
): Promise<void> {
  if (!storage?.persist || (await settings.read()).persisted === true) return;
  const persisted = await storage.persist().catch(() => false);
  await settings.change({ persisted });
}
