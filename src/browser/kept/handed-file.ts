/** Hands a case file from one page of this tab to the next. It is taken once, and goes with the tab. */

import { HANDED_FILE } from "../places.ts";

/** @returns false when the browser refuses to hold it: too large, or no storage. */
export function leaveForOpening(storage: Storage, text: string): boolean {
  try {
    storage.setItem(HANDED_FILE, text);
    return true;
  } catch {
    return false;
  }
}

/** @returns the text left by another page, once; null when there is none. */
export function takeForOpening(storage: Storage): string | null {
  try {
    const text = storage.getItem(HANDED_FILE);
    storage.removeItem(HANDED_FILE);
    return text;
  } catch {
    return null;
  }
}
