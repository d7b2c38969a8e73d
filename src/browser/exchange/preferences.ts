import { type PreferencesPlan, planPreferences } from "../../core/exchange/compare-preferences.ts";
import type { Preferences, ReadPreferences } from "../../core/exchange/preferences.ts";
import type { Performers } from "../kept/performers.ts";
import type { SettingsStore } from "../kept/settings.ts";
import { readBackupHead } from "./backup.ts";

/** Where this device keeps what a person chose. */
export interface PreferencePlaces {
  settings: SettingsStore;
  performers: Performers;
}

/** The preferences of this device. Rejects with a `StorageError`. */
export async function preferencesHere(places: PreferencePlaces): Promise<Preferences> {
  const { paper, shortcuts } = await places.settings.read();
  return { paper, shortcuts, performers: places.performers.all() };
}

export type SettingsOffer =
  | { kind: "read"; theirs: Preferences; plan: PreferencesPlan }
  | Exclude<ReadPreferences, { kind: "read" }>;

/** What a backup holds of settings and what taking them over would change. Nothing is written. */
export async function planSettings(places: PreferencePlaces, file: Blob): Promise<SettingsOffer> {
  const head = await readBackupHead(file);
  const found: ReadPreferences = head.ok ? head.settings : { kind: "none" };
  if (found.kind !== "read") return found;
  const theirs = found.preferences;
  return { kind: "read", theirs, plan: planPreferences(await preferencesHere(places), theirs) };
}

/** Takes over settings of a backup, when the person agreed. Rejects with a `StorageError`. */
export async function adoptSettings(
  { settings, performers }: PreferencePlaces,
  { paper, shortcuts, performers: people }: Preferences,
): Promise<void> {
  await settings.change({ paper, shortcuts });
  performers.adopt(people);
}
