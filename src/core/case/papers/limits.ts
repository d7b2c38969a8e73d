/** Bytes of one file that a case takes: more is no letter and no photo, and a phone's store is small. */
export const LARGEST_FILE = 25_000_000;

/** Bytes of all papers that a PDF takes along: reading it back takes more than twice as much memory. */
export const LARGEST_IN_PDF = 90_000_000;

/** Pixels of the longer side: a page of A4 at 170 dots an inch. */
export const LONGEST_SIDE = 2_000;
