/**
 * Where ink lands. Layout returns pages of these boxes, painting is a loop over them. All lengths
 * are millimetres, the origin is the top left corner of the page; type sizes are points.
 */

/** The smallest rectangle that holds the ink. */
export interface Rect {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** A picture without transparency: a PNG in base64, its width and height in its own pixels. */
export interface Picture {
  png: string;
  width: number;
  height: number;
}

/** A picture whose bytes, a JPEG, are kept outside the boxes. */
export interface Photo {
  /** Like no other on the same paper: letters and digits. */
  name: string;
  /** SHA-256 of the JPEG, and how many bytes it has. */
  digest: string;
  size: number;
  width: number;
  height: number;
  /** Grey, or red green blue. */
  channels: 1 | 3;
}

export type Ink =
  | { kind: "text"; text: string; size: number; bold: boolean }
  /** One stroke through x0,y0,x1,y1,… (page coordinates); of no width, it is only filled. */
  | {
      kind: "path";
      points: number[];
      width: number;
      closed?: boolean;
      fill?: "none" | "ink" | "paper";
      round?: boolean;
    }
  /** A grid of black and white squares that fills the box, row by row: a QR code. */
  | { kind: "cells"; rows: readonly (readonly boolean[])[] }
  /** A picture that fills the box. */
  | { kind: "picture"; picture: Picture }
  | { kind: "photo"; photo: Photo }
  /** No ink: room for an electronic signature, a field of the file. Its box has a tag of its own. */
  | { kind: "field"; name: string };

export type Box = Rect & {
  /** Index in `Paged.tags` of the element this ink belongs to; null for rules, borders, page numbers. */
  tag: number | null;
  ink: Ink;
};

/** Structure roles of PDF 1.7 that the forms use. */
export type Role =
  | "Document"
  | "Sect"
  | "Div"
  | "H1"
  | "H2"
  | "H3"
  | "P"
  | "L"
  | "LI"
  | "Lbl"
  | "LBody"
  | "Table"
  | "TR"
  | "TH"
  | "TD"
  | "Figure"
  | "Caption"
  | "Form";

/** One element of the logical structure, in reading order. */
export interface Tag {
  role: Role;
  parent: number | null;
  /** What a figure or a form field says to someone who cannot see it. */
  alt?: string;
  /** The same as text, for whoever extracts the words of a page: drawn symbols would leave their cell empty. */
  text?: string;
  scope?: "Column" | "Row";
  columns?: number;
  rows?: number;
  /** How the labels of a list count. */
  numbering?: "Decimal" | "LowerAlpha" | "UpperAlpha" | "Disc";
  /** State of a drawn check box; a form field that is none has no state. */
  checked?: boolean;
}

export interface Page {
  width: number;
  height: number;
  boxes: Box[];
  /** Running heads and feet: outside the reading order. */
  furniture: Box[];
}

export interface Paged {
  pages: Page[];
  tags: Tag[];
  /** Characters that the face cannot show, each once, in the order met. */
  missing: string[];
}
