/** What offices write over the columns of the table. */
import { searchable } from "../text/fold.ts";

/**
 * What a column holds. `actor`: marks of the one performer whose name is over it; `performer`: names;
 * `ways`: where a row leads; `yes`, `no`: where a choice does.
 */
export type Kind =
  | "number"
  | "activity"
  | "actor"
  | "performer"
  | "requirements"
  | "duration"
  | "output"
  | "remarks"
  | "ways"
  | "yes"
  | "no"
  | "unknown";

export interface Column {
  /** Its place from the left, from 0. */
  at: number;
  kind: Kind;
  /** The words over it, as they stand there. */
  head: string;
  /** The words over several actors together; "" for none. */
  group: string;
}

const ACTIVITY =
  "uraian|kegiatan|aktivitas|aktifitas|langkah|tahapan|prosedur|rincian|pekerjaan|kerja|sop";
const NEEDED = "persyaratan|syarat|kelengkapan|perlengkapan";
const LEADS = "lanjut ke|berikutnya|langkah berikutnya|ke langkah";

const words = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`);

const KINDS: readonly (readonly [kind: Kind, pattern: RegExp])[] = [
  ["number", words("no|nomor|no urut|nomor urut")],
  ["yes", words(`(?:(?:${LEADS}) ?)?\\(?ya\\)?`)],
  ["no", words(`(?:(?:${LEADS}) ?)?\\(?tidak\\)?`)],
  ["ways", words(LEADS)],
  ["activity", words(`(?:${ACTIVITY})(?: ?[/-]? ?(?:${ACTIVITY}))*`)],
  ["requirements", words(`(?:${NEEDED})(?: ?[/&]? ?(?:dan )?(?:${NEEDED}))*`)],
  [
    "duration",
    words("(?:jangka |lama )?waktu(?: penyelesaian| pelaksanaan)?(?: ?\\([a-z ]+\\))?|durasi"),
  ],
  ["output", words("output|out put|keluaran|hasil")],
  ["remarks", words("ket|keterangan|catatan")],
];

/** @returns a head in one spelling, without the points, colons and stars around its words. */
const plain = (text: string): string =>
  searchable(text).replace(/[.:*]/g, "").replace(/\s+/g, " ").trim();

/** @returns what a head says of the column under it; "unknown" where it is none of the usual words. */
export function kindOf(text: string): Kind {
  const head = plain(text);
  return KINDS.find(([, pattern]) => pattern.test(head))?.[0] ?? "unknown";
}

const ACTORS = words("(?:unit )?pelaksana|pelaku|penanggung jawab|aktor");
const STANDARDS = words("mutu baku|baku mutu");

/** @returns true for "Pelaksana", over the columns of all performers. */
export const isActorsHead = (text: string): boolean => ACTORS.test(plain(text));

/** @returns true for "Mutu Baku". */
export const isStandardsHead = (text: string): boolean => STANDARDS.test(plain(text));

/** @returns true for a word that stands over a table of an SOP. */
export const isHeadWord = (text: string): boolean =>
  kindOf(text) !== "unknown" || isActorsHead(text) || isStandardsHead(text);

/** @returns "menit" for "Waktu (menit)", where numbers alone stand below; "" for none. */
export const unitIn = (head: string): string => /\(([a-z ]+)\)/.exec(plain(head))?.[1] ?? "";
