/** What a verdict is made of, whatever it is on. */

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
  /** What it does not prove, in one line. */
  not: string;
}

export interface Part {
  tone: Tone;
  title: string;
  facts: [label: string, value: string][];
  list: string[];
}
