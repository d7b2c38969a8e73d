/** A table on its way out: typed columns that say what they hold, and rows made when they are asked for. */
import { ZONE } from "../../time/zone.ts";

/** `moment`: epoch ms, shown by the office's clock. `number`: which one, never to be added up. `share`: 0 to 1. `minutes`: working minutes. */
export type Kind = "text" | "number" | "count" | "minutes" | "days" | "ratio" | "share" | "moment";

export type Value = string | number | null;

export interface Column {
  title: string;
  kind: Kind;
  /** What the column means, for the sheet of definitions. */
  meaning: string;
}

export interface Sheet {
  /** At most 31 characters, as a spreadsheet's tab allows. */
  name: string;
  columns: Column[];
  rows(): Iterable<Value[]>;
}

/** The unit behind a column, as a reader of the file needs it. */
export const UNITS: Record<Kind, string> = {
  text: "teks",
  number: "nomor",
  count: "banyaknya",
  minutes: "menit kerja",
  days: "hari kerja",
  ratio: "kelipatan waktu baku",
  share: "bagian dari semua (0–1)",
  moment: `tanggal dan jam ${ZONE.name}`,
};

/** @returns a column's heading: its title, and the unit where there is one. */
export const headingOf = ({ title, kind }: Column): string =>
  kind === "text" || kind === "number" ? title : `${title} (${UNITS[kind]})`;
