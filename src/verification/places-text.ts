/** The words for places on a page. */
import type { Place } from "./places.ts";

const LONGEST = 160;

/** @returns one sentence a place; of signatures only those that hide something. */
export function placeText(place: Place): string {
  const where = `Halaman ${place.page + 1}, ${whereabouts(place)}`;
  const text = quoted(place.texts);
  if (place.kind === "signature")
    return `${where}: tampilan tanda tangan menutupi tulisan ${text ?? ""}.`;
  if (place.kind === "differs")
    return text === null
      ? `${where}: isinya lain; menurut catatan tempat itu kosong.`
      : `${where}: isinya lain; menurut catatan di sana tertulis ${text}.`;
  return text === null
    ? `${where}: ada yang ditempelkan; menurut catatan tempat itu kosong.`
    : `${where}: ada yang ditempelkan; menurut catatan di sana tertulis ${text}.`;
}

export const hides = ({ kind, texts }: Place): boolean => kind === "signature" && texts.length > 0;

function whereabouts({ at, sketch: { width, height } }: Place): string {
  const [x, y] = [(at.x + at.w / 2) / width, (at.y + at.h / 2) / height];
  if (at.h > height * 0.6) return "hampir seluruhnya";
  const row = third(y);
  return at.w > width * 0.6 ? ROWS[row] : AREAS[row][third(x)];
}

type Third = 0 | 1 | 2;

const third = (part: number): Third => (part < 1 / 3 ? 0 : part < 2 / 3 ? 1 : 2);

/** From top to bottom, and in each from left to right. */
const ROWS = ["bagian atas", "bagian tengah", "bagian bawah"] as const;
const AREAS = [
  ["bagian atas kiri", "bagian atas tengah", "bagian atas kanan"],
  ["bagian tengah kiri", "bagian tengah", "bagian tengah kanan"],
  ["bagian bawah kiri", "bagian bawah tengah", "bagian bawah kanan"],
] as const;

function quoted(texts: readonly string[]): string | null {
  const all = texts.join(" ").trim();
  if (all === "") return null;
  return `“${all.length > LONGEST ? `${all.slice(0, LONGEST).trimEnd()}…` : all}”`;
}
