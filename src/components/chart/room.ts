/** Room for the symbols in the table on a page and in the SVG file, in CSS pixels. */

/** Height of one slot of a row at least, so that shapes, heads and tracks have their room. */
export const SLOT_HEIGHT = 66;

/** @returns the width of an actor column at least, for so many parallel lines in a gutter. */
export const columnWidth = (lanes: number): number => Math.max(116, 14 * (lanes + 1));
