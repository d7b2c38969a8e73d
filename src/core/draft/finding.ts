import type { Fault } from "../sop/integrity/fault.ts";

/**
 * Something an editor should know of a draft. Its path is that of the definition and of the draft alike;
 * its words name rows, columns and cells, never a code or a field of a file.
 */
export interface Finding extends Fault {
  /** `must`: not published before it is mended · `look`: probably not meant so · `note`: good to know. */
  tone: "must" | "look" | "note";
}

/** @returns "Langkah 6". @param row counted from 0. */
export const inRow = (row: number): string => `Langkah ${row + 1}`;

export const must = (fault: Fault): Finding => ({ tone: "must", ...fault });
export const look = (fault: Fault): Finding => ({ tone: "look", ...fault });
export const note = (fault: Fault): Finding => ({ tone: "note", ...fault });
