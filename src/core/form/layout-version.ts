/**
 * The number of the way in which documents are laid out, drawn and written. It rides in every PDF, so
 * that a later release knows whether drawing the document again can give the same pages. Raise it by one
 * with every change that moves, adds or rewords ink, tags or metadata; `tests/pdf/layouts.test.ts`
 * tells when that was forgotten. Numbers are never used twice; files without one are of layout 0.
 */
export const LAYOUT = 17;
