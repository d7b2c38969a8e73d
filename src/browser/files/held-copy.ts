/** Bytes: a container with many papers is read where it lies; its digests tell when it changes. */
const LARGEST = 100_000_000;
/** Bytes copied at once: what is copied is the browser's, which need not keep it in memory. */
const PART = 4_000_000;

/**
 * @returns a copy that stays as it is: what was read to plan is what is read to act, also when the file
 *   changes on disk in between. A file that cannot be read any more is given back as it is, and fails
 *   where it is read.
 */
export async function heldCopy(file: Blob): Promise<Blob> {
  if (file.size > LARGEST) return file;
  const parts: Blob[] = [];
  try {
    for (let at = 0; at < file.size; at += PART) {
      parts.push(new Blob([await file.slice(at, at + PART).arrayBuffer()]));
    }
  } catch {
    return file;
  }
  return new Blob(parts, { type: file.type });
}
