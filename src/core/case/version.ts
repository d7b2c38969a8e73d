/** The newest event version this release writes and understands; a newer one is refused or shown read-only. */
export const LATEST = 4;
