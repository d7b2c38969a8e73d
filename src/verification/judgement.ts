/** What a verdict is made of, whatever it is on. */
import type { Sides } from "./pages.ts";
import type { Place } from "./places.ts";

/** "open": not there, or not to be decided here. */
export type Tone = "good" | "bad" | "open";

export interface Verdict {
  of: "Catatan" | "Halaman" | "Tanda tangan elektronik";
  tone: Tone;
  title: string;
  text: readonly string[];
  /** What differs, or should be looked at. */
  list: readonly string[];
  /** Of several things judged one by one. */
  parts: readonly Part[];
  /** Where on the pages, to be shown. */
  places?: readonly Place[];
  /** Both documents, where their pages can be shown beside each other. */
  sides?: Sides | null;
  /** What it does not prove, in one line. */
  not: string;
}

export interface Part {
  tone: Tone;
  title: string;
  facts: [label: string, value: string][];
  list: string[];
}
