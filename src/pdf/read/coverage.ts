/**
 * Which bytes a signature answers for (ISO 32000-1, 12.8.1): all of a saved state of the file but the
 * signature itself, or else it answers for nothing that can be told.
 */
import { joined } from "../../core/bytes.ts";

/** Of a file, in bytes from its head. */
interface Gap {
  from: number;
  to: number;
}

export type Coverage =
  /** "whole": up to the last byte; "part": bytes follow `end`, which it does not know. */
  | { kind: "whole" | "part"; gap: Gap; end: number }
  /**
   * "range": not two stretches of the file, from its first byte on; "gap": what is left out between
   * them is more, or other, than the signature; "end": it stops in the middle of a saved state.
   */
  | { kind: "odd"; why: "range" | "gap" | "end" };

export type Covered = Exclude<Coverage, { kind: "odd" }>;

/**
 * @param range as the signature states it.
 * @param contents the signature's value, one character a byte.
 * @param text of the whole file, one character a byte.
 */
export function coverageOf(
  range: readonly (number | null)[],
  contents: string,
  text: string,
): Coverage {
  const [start, from, to, rest] = range.map((one) => one ?? Number.NaN);
  if (range.length !== 4 || start !== 0 || from === undefined) return { kind: "odd", why: "range" };
  if (to === undefined || rest === undefined) return { kind: "odd", why: "range" };
  const end = to + rest;
  const rising = from > 0 && to > from && rest > 0 && end <= text.length;
  if (!rising || ![from, to, rest].every(Number.isInteger)) return { kind: "odd", why: "range" };
  if (!isWritten(contents, text.slice(from, to))) return { kind: "odd", why: "gap" };
  if (!/%%EOF[\r\n ]*$/.test(text.slice(Math.max(to, end - 16), end))) {
    return { kind: "odd", why: "end" };
  }
  return { kind: end === text.length ? "whole" : "part", gap: { from, to }, end };
}

/** Nothing but the digits of this very value may stand in the gap: else something hides there. */
function isWritten(contents: string, gap: string): boolean {
  if (!/^<[0-9A-Fa-f]*>$/.test(gap) || gap.length !== 2 * contents.length + 2) return false;
  for (let i = 0; i < contents.length; i++) {
    const code = Number.parseInt(gap.slice(2 * i + 1, 2 * i + 3), 16);
    if (code !== contents.charCodeAt(i)) return false;
  }
  return true;
}

/** @returns the bytes that a signature answers for. */
export const coveredBytes = (bytes: Uint8Array, { gap, end }: Covered): Uint8Array<ArrayBuffer> =>
  joined([bytes.subarray(0, gap.from), bytes.subarray(gap.to, end)]);
