/** Bytes of one file that a case takes: more is no letter and no photo, and a phone's store is small. */
export const LARGEST_FILE = 25_000_000;
