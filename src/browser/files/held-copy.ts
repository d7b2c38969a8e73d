/** Bytes: a container with many papers is read where it lies; its digests tell when it changes. */
const LARGEST = 100_000_000;

/**
 * @returns a copy that stays as it is: what was read to plan is what is read to act, also when the file
 *   changes on disk in between. A file that cannot be read any more is given back as it is, and fails
 *   where it is read.
 */
export const heldCopy = (file: Blob): Promise<Blob> =>
  file.size > LARGEST
    ? Promise.resolve(file)
    : file.arrayBuffer().then(
        (bytes) => new Blob([bytes], { type: file.type }),
        () => file,
      );
