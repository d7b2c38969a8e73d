/** What a search can answer with: one place of the site, with the words it is found by. */

/** What kind of place it is. */
export type Kind =
  | "step"
  | "role"
  | "section"
  | "field"
  | "law"
  | "document"
  | "page"
  | "term"
  | "passage";

export interface SearchRecord {
  kind: Kind;
  /** The address from the site's root, with the anchor of the place: "/glosarium/#arsip". */
  path: string;
  title: string;
  /** Where the place stands: "SOP Pengelolaan Data". "" where the title says it. */
  within: string;
  /** Shown below the title, and searched. */
  text: string;
  /** Searched, never shown: other names, numbers as readers write them. */
  keys: string;
}

/** What the site sends to a browser that searches. */
export interface SearchData {
  records: SearchRecord[];
  /** Of each SOP only the page is told here; the places inside lie below it, in "cari.json". */
  apart: boolean;
  /** Each is a notion in all its names: a question with one of them asks for all. */
  synonyms: string[][];
}

/** How the place of step 5 is written in `keys`, and in a question that names it. */
export const stepKey = (number: number | string): string => `#${number}`;
