import { Unzlib } from "fflate";
import { joined } from "../../core/bytes.ts";

const SLICE = 16_384;

/**
 * Unfolds in small steps, so that a tiny file cannot fill the memory.
 * @param spend is told of each part, and throws to stop.
 * @returns what was unfolded; of broken data, what came before the break.
 */
export function inflated(data: Uint8Array, spend: (count: number) => void): Uint8Array {
  const parts: Uint8Array[] = [];
  let stopped: unknown = null;
  try {
    const unzip = new Unzlib((part) => {
      parts.push(part);
      try {
        spend(part.length);
      } catch (reason) {
        stopped = reason;
        throw reason;
      }
    });
    for (let at = 0; at < data.length; at += SLICE) {
      unzip.push(data.subarray(at, at + SLICE), at + SLICE >= data.length);
    }
  } catch {
    if (stopped !== null) throw stopped;
  }
  return joined(parts);
}

/** @returns what the first bytes of a stream unfold to, however it goes on; nothing of broken data. */
export function inflatedStart(start: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  try {
    new Unzlib((part) => parts.push(part)).push(start, false);
  } catch {
    return new Uint8Array();
  }
  return joined(parts);
}
