/** How far a stream was read, and whether it still is the stream that was read. */
import { sha256Hex } from "../digest.ts";
import type { Arrived } from "./message.ts";

/** The last message that was read; numbers after it may be missing for good. */
export interface Cursor {
  /** Which stream: when it was made, as the server writes it. */
  stream: string;
  seq: number;
  /** What stood there: a stream that was set back and grew again has the number, and not this. */
  sum: string;
}

/** What a server says of its stream. */
export interface StreamState {
  stream: string;
  /** Number of the last message it ever stored; 0 for none. */
  last: number;
}

export const cursorAt = (stream: string, arrived: Arrived): Cursor => ({
  stream,
  seq: arrived.seq,
  sum: sumOf(arrived),
});

const sumOf = ({ subject, time, body }: Arrived): string =>
  sha256Hex(`${subject}\n${time}\n${body}`);

/**
 * Where to read from (inclusive). The message at the cursor is read again, to be compared. `anew`: the
 * stream is another, or shorter than what was read of it.
 */
export function readFrom(
  cursor: Cursor | null,
  { stream, last }: StreamState,
): { from: number; anew: boolean } {
  if (cursor === null) return { from: 1, anew: false };
  if (cursor.stream !== stream || last < cursor.seq) return { from: 1, anew: true };
  return { from: cursor.seq, anew: false };
}

/**
 * Whether the stream goes on from what was read of it.
 * @param first what lies at the cursor or first after it; null for nothing.
 */
export const isSameStream = (cursor: Cursor, first: Arrived | null): boolean =>
  first !== null && first.seq === cursor.seq && sumOf(first) === cursor.sum;
