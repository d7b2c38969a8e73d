/** How many bytes of papers lie in memory between the store and a file, in either direction. */
import { vi } from "vitest";

export interface BytesHeld {
  /** The most that were taken and not yet given on. */
  most: number;
  taken(bytes: number): void;
}

/**
 * From here on bytes that a `Blob` is made of are given on: the browser keeps them wherever it likes.
 * Ends with `vi.unstubAllGlobals()`.
 */
export function countBytesHeld(): BytesHeld {
  let now = 0;
  const held: BytesHeld = {
    most: 0,
    taken(bytes) {
      now += bytes;
      held.most = Math.max(held.most, now);
    },
  };
  class CountingBlob extends Blob {
    constructor(parts: BlobPart[] = [], options?: BlobPropertyBag) {
      super(parts, options);
      for (const part of parts) if (part instanceof Uint8Array) now -= part.length;
    }
  }
  vi.stubGlobal("Blob", CountingBlob);
  return held;
}

/** The same file, whose stream tells `held` of each part that is read of it, and is given on by nobody. */
export function countRead(file: Blob, read: (bytes: number) => void): Blob {
  const stream = file.stream.bind(file);
  const counted = () =>
    stream().pipeThrough(
      new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>(
        {
          transform(part, controller) {
            read(part.length);
            controller.enqueue(part);
          },
        },
        undefined,
        { highWaterMark: 0 },
      ),
    );
  return Object.assign(file, { stream: counted });
}
