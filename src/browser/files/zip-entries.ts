/**
 * The entries of a ZIP by its directory, each read by itself, so that an archive of any size never lies
 * in memory whole. The library that writes ours reads archives either whole or as they pass by, and then
 * cannot tell where a stored file ends that is an archive itself.
 */

export interface ZipEntry {
  name: string;
  /** Bytes, unpacked and as they lie in the archive. */
  size: number;
  packed: number;
  /** 0: stored, 8: deflated. */
  method: number;
  /** Where its own head begins. */
  at: number;
}

const END = 0x06054b50;
const IN_DIRECTORY = 0x02014b50;
const HEAD = 0x04034b50;
/** Bytes of the end without its comment, and of a comment at most. */
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
/** Bytes: some ten thousand names. */
const LONGEST_DIRECTORY = 1_000_000;
const ENCRYPTED = 1;

/** @returns every entry, in the order of the directory; null when it is no ZIP that we could have written. */
export async function zipEntries(file: Blob): Promise<ZipEntry[] | null> {
  const from = Math.max(0, file.size - END_LENGTH - LONGEST_COMMENT);
  const tail = await viewOf(file.slice(from));
  let end = tail.byteLength - END_LENGTH;
  while (end >= 0 && tail.getUint32(end, true) !== END) end -= 1;
  if (end < 0) return null;
  const count = tail.getUint16(end + 10, true);
  const length = tail.getUint32(end + 12, true);
  const start = tail.getUint32(end + 16, true);
  if (length > LONGEST_DIRECTORY || start + length > file.size) return null;
  return listed(await viewOf(file.slice(start, start + length)), count);
}

function listed(directory: DataView, count: number): ZipEntry[] | null {
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > directory.byteLength || directory.getUint32(at, true) !== IN_DIRECTORY)
      return null;
    const method = directory.getUint16(at + 10, true);
    if (directory.getUint16(at + 8, true) & ENCRYPTED || (method !== 0 && method !== 8))
      return null;
    const nameLength = directory.getUint16(at + 28, true);
    const next =
      at +
      46 +
      nameLength +
      directory.getUint16(at + 30, true) +
      directory.getUint16(at + 32, true);
    if (next > directory.byteLength) return null;
    const name = new Uint8Array(directory.buffer, directory.byteOffset + at + 46, nameLength);
    entries.push({
      name: new TextDecoder().decode(name),
      size: directory.getUint32(at + 24, true),
      packed: directory.getUint32(at + 20, true),
      method,
      at: directory.getUint32(at + 42, true),
    });
    at = next;
  }
  return entries;
}

/**
 * @returns the bytes of one entry, as many as the directory says.
 * @throws RangeError when there are more or fewer, or the archive is broken; what the browser throws when
 *   the file cannot be read any more.
 */
export async function entryBytes(
  file: Blob,
  { at, method, packed, size }: ZipEntry,
): Promise<Uint8Array<ArrayBuffer>> {
  const head = await viewOf(file.slice(at, at + 30));
  if (head.byteLength < 30 || head.getUint32(0, true) !== HEAD) throw new RangeError("no entry");
  const from = at + 30 + head.getUint16(26, true) + head.getUint16(28, true);
  const raw = file.slice(from, from + packed);
  return exactly(
    method === 0 ? raw.stream() : raw.stream().pipeThrough(new DecompressionStream("deflate-raw")),
    size,
  );
}

/** @returns all bytes of a stream. @throws RangeError when they are not `size`. */
export async function exactly(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  size: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(size);
  let filled = 0;
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      // Stops a bomb: no more is unpacked than was promised, and promises are limited.
      if (filled + value.length > size) throw new RangeError("longer than it says");
      bytes.set(value, filled);
      filled += value.length;
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
  if (filled !== size) throw new RangeError("shorter than it says");
  return bytes;
}

async function viewOf(part: Blob): Promise<DataView> {
  return new DataView(await part.arrayBuffer());
}
