/**
 * The port to the papers of an office: bytes under their SHA-256 (64 hex digits), kept by its server beside
 * the stream of the cases. What its adapters promise stands in `tests/contract/office-papers.test.ts`.
 */

import type { StreamState } from "../../core/sharing/cursor.ts";

/** What became of a wish to have a paper. `unfit`: all that lies there under its digest is something else. */
export type Found =
  | { kind: "found"; bytes: Uint8Array<ArrayBuffer> }
  | { kind: "none" }
  | { kind: "unfit"; by: readonly string[] };

/** One connection, of one member. Every method rejects with an `OfficeError`. */
export interface OfficePapers {
  /** Which stream of papers, and how long it is. */
  state(): Promise<StreamState>;
  /** Members of whom a whole copy seems to lie there. */
  copies(digest: string): Promise<readonly string[]>;
  /** Sends what the own copy lacks, part by part; resolves when the server says that it has all of it. */
  put(digest: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /**
   * The bytes, held to their digest.
   * @param size in bytes, as the record says: no more than that is held in memory.
   */
  get(digest: string, size: number): Promise<Found>;
  /** Takes out every part of every copy, one by one, and says how many. For whoever may. */
  erase(digest: string): Promise<number>;
}
