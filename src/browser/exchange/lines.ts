/**
 * Text as a stream of lines, gzipped where the browser can. A backup of 10,000 cases is some 300 MB
 * of text, nearly all of it the same SOP again and again: 20 MB gzipped, never whole in memory.
 */

/** A line longer than this is no case; reading stops before it fills the memory. */
const LONGEST = 50_000_000;

/** Bytes that wait in memory before the browser takes them over: it need not keep them there. */
const HANDED_OVER = 1_000_000;

/** Collects the lines into one blob, gzipped where possible; never more of it in memory than is being written. */
export async function blobOfLines(lines: AsyncIterable<string>): Promise<Blob> {
  const encoder = new TextEncoder();
  const iterator = lines[Symbol.asyncIterator]();
  const text = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const next = await iterator.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(`${next.value}\n`));
    },
  });
  const canZip = typeof CompressionStream === "function";
  const packed = canZip ? text.pipeThrough(new CompressionStream("gzip")) : text;
  const written: Blob[] = [];
  let parts: Uint8Array<ArrayBuffer>[] = [];
  let waiting = 0;
  for (const reader = packed.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (!done) {
      parts.push(value);
      waiting += value.length;
    }
    if (done || waiting >= HANDED_OVER) {
      written.push(new Blob(parts));
      parts = [];
      waiting = 0;
    }
    if (done) break;
  }
  return new Blob(written, { type: canZip ? "application/gzip" : "application/jsonl" });
}

/**
 * The lines of a blob, unzipped by its first bytes. Rejects on broken gzip, bad UTF-8, huge lines.
 * @param longest signs of a line.
 */
export async function* linesOf(blob: Blob, longest = LONGEST): AsyncGenerator<string> {
  const [first, second] = new Uint8Array(await blob.slice(0, 2).arrayBuffer());
  const zipped = first === 0x1f && second === 0x8b;
  const bytes = zipped ? blob.stream().pipeThrough(new DecompressionStream("gzip")) : blob.stream();
  const reader = bytes.getReader();
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let rest = "";
  try {
    for (;;) {
      const { done, value } = await reader.read();
      const [first = "", ...more] = (
        done ? decoder.decode() : decoder.decode(value, { stream: true })
      ).split("\n");
      // Only what is new is searched: a line of many megabytes would be searched a thousand times.
      const lines = [rest + first, ...more];
      rest = lines.pop() ?? "";
      yield* lines;
      if (rest.length > longest) throw new RangeError("line too long");
      if (done) break;
    }
    if (rest !== "") yield rest;
  } finally {
    reader.cancel().catch(() => undefined);
  }
}
