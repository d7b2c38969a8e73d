import type { DraftStep } from "../draft/draft.ts";
import type { StepSymbol } from "../sop/symbol.ts";
import type { Column } from "./head-words.ts";

/** A row as it was read, in the words of its table. */
export interface ReadRow {
  number: string;
  activity: string;
  /** Which performers are marked, by their place among the actors; the first without a part leads. */
  marks: { actor: number; symbol: StepSymbol; part?: DraftStep["others"][number]["part"] }[];
  requirements: string;
  duration: string;
  output: string;
  remarks: string;
  /** Where it leads, as written: a choice's name, "" for the only way, and a number or the name of an end. */
  ways: { label: string; to: string }[];
}

/** Something that stands in the source and is taken nowhere. */
interface LeftOut {
  text: string;
  /** A clause: "di atas judul kolom". */
  why: string;
}

/** What was understood of tables, to be shown beside them before anything of it is used. */
export interface Understood {
  actors: { name: string; group: string }[];
  /** The columns of each table that was read. */
  columns: Column[][];
  rows: ReadRow[];
  leftOut: LeftOut[];
  /** What was decided in reading and a person should look at, in sentences. */
  told: string[];
}

export const blankRow = (): ReadRow => ({
  number: "",
  activity: "",
  marks: [],
  requirements: "",
  duration: "",
  output: "",
  remarks: "",
  ways: [],
});
