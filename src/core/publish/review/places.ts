/** The places of a draft that can be remarked on, as the paper calls them. */
import type { Draft } from "../../draft/draft.ts";
import type { RemarkPlace } from "./review.ts";

const PARTS: readonly (readonly [part: string, name: string])[] = [
  ["identity", "Identitas"],
  ["legalBasis", "Dasar hukum"],
  ["qualifications", "Kualifikasi pelaksana"],
  ["related", "Keterkaitan"],
  ["equipment", "Peralatan"],
  ["warning", "Peringatan"],
  ["records", "Pencatatan"],
  ["responsible", "Penanggung jawab"],
  ["duration", "Waktu pelaksanaan"],
  ["actors", "Kolom pelaksana"],
  ["signOff", "Tanda tangan lembar akhir"],
  ["changes", "Perubahan"],
];

const CELLS: readonly (readonly [column: string, name: string])[] = [
  ["activity", "Uraian Kegiatan"],
  ["requirements", "Kelengkapan"],
  ["duration", "Waktu"],
  ["output", "Output"],
  ["remarks", "Ket."],
  ["outcomes", "Berikutnya"],
];

export interface Named<T> {
  id: T;
  label: string;
}

/** @returns the parts around the table, then each row. */
export const rowsOf = ({ steps }: Draft): Named<string>[] => [
  ...PARTS.map(([id, label]) => ({ id: `part ${id}`, label })),
  ...steps.map(({ id, activity }, n) => ({
    id: `step ${id}`,
    label: `Langkah ${n + 1}${activity.trim() === "" ? "" : `: ${shortened(activity.trim())}`}`,
  })),
];

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

/** @returns the cells of a row; "" is the row as a whole. */
export const cellsOf = ({ actors }: Draft): Named<string>[] => [
  { id: "", label: "Seluruh langkah" },
  ...CELLS.map(([id, label]) => ({ id, label })),
  ...actors.map(({ id, name }, n) => ({ id, label: name.trim() || `Pelaksana ${n + 1}` })),
];

/** @returns the place of a row and a cell as they are chosen. */
export function placeAt(row: string, cell: string): RemarkPlace {
  const [kind, id = ""] = row.split(" ");
  return kind === "part" ? { part: id } : { step: id, column: cell || null };
}

/** @returns "Langkah 3, Waktu"; null where the place is gone. */
export function placeName(draft: Draft, place: RemarkPlace): string | null {
  if ("part" in place) return PARTS.find(([part]) => part === place.part)?.[1] ?? null;
  const row = draft.steps.findIndex(({ id }) => id === place.step);
  if (row < 0) return null;
  const { column } = place;
  const cell = column === null ? "" : cellsOf(draft).find(({ id }) => id === column)?.label;
  return cell === undefined ? null : `Langkah ${row + 1}${cell && `, ${cell}`}`;
}
