/**
 * @returns a copy that stays as it is: what was read to plan is what is read to act, also when the file
 *   changes on disk in between. A file that cannot be read any more is given back as it is, and fails
 *   where it is read.
 */
export const heldCopy = (file: Blob): Promise<Blob> =>
  file.arrayBuffer().then(
    (bytes) => new Blob([bytes], { type: file.type }),
    () => file,
  );
