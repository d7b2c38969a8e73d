/** What a form says, before anyone knows where it stands: a list of blocks, down the page. */
import type { Ink, Rect } from "./boxes.ts";
import type { Typeface } from "./typeface.ts";

export type Align = "left" | "center" | "right";

export interface TextBlock {
  kind: "text";
  text: string;
  size?: number;
  bold?: boolean;
  align?: Align;
  /** A heading level in the outline; plain paragraph if absent. */
  heading?: 1 | 2 | 3;
  /** A rule under the text, as wide as the text: the name in a signature block. */
  underline?: boolean;
}

export interface WriteBlock {
  kind: "write";
  /** `share` of the width, from 0 to 1, label and the gap behind the line included. */
  fields: { label: string; share: number }[];
  height: number;
  size?: number;
  width?: number;
  align?: Align;
  note?: string;
}

/** Ink of a fixed height, with what it says to someone who cannot see it. */
export interface FigureBlock {
  kind: "figure";
  height: number;
  alt: string;
  align?: Align;
  width: number;
  /** Text below it, which belongs to it. */
  caption?: string;
  /** @returns ink relative to the figure's top left corner. */
  draw(): Placed[];
}

/** A place to sign: an empty signature field, and beside it what is drawn there already. */
export interface SignBlock {
  kind: "sign";
  /** Name of the field: letters, digits and hyphens, once on the paper. */
  name: string;
  /** What it is for, to someone who cannot see it. */
  label: string;
  height: number;
  align?: Align;
  /** The character that e-sign servers search for, "" for none. */
  mark: string;
  /** @returns the mark that was drawn on screen, at most `width` mm wide; null when there is none. */
  drawn?(width: number): FigureBlock | null;
}

export type Placed = Rect & { ink: Ink };

export type Leaf =
  | TextBlock
  | FigureBlock
  /** Check boxes of 4 mm, each with its label; what is open stays empty for a pen. */
  | { kind: "checks"; items: { label: string; checked: boolean }[]; size?: number }
  | { kind: "list"; items: { label: string; text: string }[]; size?: number; indent?: number }
  | { kind: "gap"; height: number }
  /** Lines that mean nothing to someone who listens. */
  | { kind: "ornament"; height: number; draw(): Placed[] }
  /** Lines to write on, side by side, each behind its label; the note below says why nothing is printed. */
  | WriteBlock
  | SignBlock
  /** An empty ruled box to write or stamp in; its caption is the small text inside it. */
  | { kind: "blank"; height: number; caption: string; width?: number; align?: Align };

export interface Cell {
  blocks: Leaf[];
  span?: number;
  rows?: number;
  header?: "Column" | "Row";
  middle?: boolean;
}

export interface Row {
  cells: Cell[];
  /** Least height in mm. */
  min?: number;
  /** Not to be cut while a page can hold it. */
  whole?: boolean;
  /** A title of the rows below it: not to stand last on a page. */
  leads?: boolean;
  /** For the eye alone, like the numbers under the heads of columns. */
  unsaid?: boolean;
  /** Ink over the whole row, decided when its height is known. */
  overlay?(row: Rect, left: number[], face: Typeface): Overlay;
  /** Ink over what goes on of a row that a page's end has cut. */
  rest?(row: Rect, left: number[], face: Typeface): Overlay;
  /** What the overlay's shape says, as a figure of one of the row's cells. */
  figure?: { cell: number; alt: string };
}

export interface Overlay {
  decoration: Placed[];
  /** Drawn in the cell that `Row.figure` names. */
  shape: Placed[];
}

export interface Table {
  kind: "table";
  /** Column widths in mm; those of a ruled table give way to a neighbour whose words would break. */
  widths: number[];
  /** Columns from `from` up to `to` stay equally wide, each at least `least` mm. */
  alike?: { from: number; to: number; least(face: Typeface): number };
  /** Widths follow the contents: `widths` says how wide all columns are together, and shares what is left over. */
  balance?: boolean;
  /** The least width (mm) of each column whatever it holds: room for a pen. */
  least?: number[];
  /** @returns what of the table depends on how wide its columns have become. */
  settle?(face: Typeface, widths: readonly number[]): Pick<Table, "rows" | "turn">;
  /** @returns the same table in smaller type, for when its words would not fit the columns. */
  smaller?(): Table;
  head: Row[];
  rows: Row[];
  /** Only `ruled` is a table to a screen reader; `boxed` are titled boxes, `plain` columns without borders. */
  look: "ruled" | "boxed" | "plain";
  /** Rows under the last and above the first row when the table goes on over the page. */
  turn?: TableTurn;
}

export interface TableTurn {
  /** @returns the height (mm) of each of the two rows where a page ends before row `next`. */
  height(next: number): number;
  /** @returns what draws both rows of one page's end, their marks used nowhere else. */
  pair(next: number): (side: "after" | "before", row: Rect, left: number[]) => Placed[];
}

export type Block = Leaf | Table | { kind: "keep"; blocks: Block[] } | { kind: "break" };

export interface Sheet {
  width: number;
  height: number;
  margin: { top: number; right: number; bottom: number; left: number };
}

/** Pages of one kind: the blocks flow over as many as they need. */
export interface Section {
  sheet: Sheet;
  blocks: Block[];
  /** Its pages are counted by themselves: they are no part of the document proper. */
  apart?: boolean;
  /** @returns the running head and foot of a page; numbers count from 1 over the whole document. */
  furniture(page: number, of: number, sheet: Sheet, face: Typeface): Placed[];
}
