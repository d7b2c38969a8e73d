/**
 * A handover as the device sees it that made it. The record is the same on both sides; that it was made
 * here, and how long the log was then, only this device knows.
 */

/** `owed`: recorded, but its file was not made. `awaited`: the file is out, the case has not come back. */
export type Given = "owed" | "awaited";

/** What this device keeps of it. */
export interface GivenNote {
  /** Events in the log with the handover. */
  length: number;
  owed: boolean;
}

/** How it stands for a log of this length; null when the case went on since, or was not given from here. */
export function givenAt(note: Partial<GivenNote> | null, length: number): Given | null {
  if (note?.length !== length) return null;
  return note.owed === true ? "owed" : "awaited";
}
