/** How the preferences in a backup stand to those of this device. Without zod: screens show it. */
import type { Person } from "../case/events.ts";
import type { PaperSize } from "../form/paper.ts";
import type { Preferences } from "./preferences.ts";

/** What taking over theirs would change here; null and 0 for what is the same already. */
export interface PreferencesPlan {
  paper: PaperSize | null;
  shortcuts: boolean | null;
  /** Performers not remembered here yet, and those remembered here as someone else. */
  added: number;
  replaced: number;
}

/** Compares the preferences here with those of a backup. People whom only this device knows stay. */
export function planPreferences(ours: Preferences, theirs: Preferences): PreferencesPlan {
  const people = Object.entries(theirs.performers);
  const known = people.filter(([part]) => Object.hasOwn(ours.performers, part));
  return {
    paper: theirs.paper === ours.paper ? null : theirs.paper,
    shortcuts: theirs.shortcuts === ours.shortcuts ? null : theirs.shortcuts,
    added: people.length - known.length,
    replaced: known.filter(([part, person]) => !isSame(person, ours.performers[part])).length,
  };
}

/** True when there is anything to take over. */
export function changesAnything({ paper, shortcuts, added, replaced }: PreferencesPlan): boolean {
  return paper !== null || shortcuts !== null || added + replaced > 0;
}

function isSame(a: Person, b: Person | undefined): boolean {
  return a.name === b?.name && a.nip === b.nip && a.position === b.position;
}
