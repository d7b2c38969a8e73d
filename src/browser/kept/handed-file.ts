/** Hands a case file from one page of this tab to the next. It is taken once, and goes with the tab. */

const KEY = "sop-kasus:berkas";

/** @returns false when the browser refuses to hold it: too large, or no storage. */
export function leaveForOpening(storage: Storage, text: string): boolean {
  try {
    storage.setItem(KEY, text);
    return true;
  } catch {
    return false;
  }
}

/** @returns the text left by another page, once; null when there is none. */
export function takeForOpening(storage: Storage): string | null {
  try {
    const text = storage.getItem(KEY);
    storage.removeItem(KEY);
    return text;
  } catch {
    return null;
  }
}
