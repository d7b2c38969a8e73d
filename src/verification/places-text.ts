/** The words for places on a page. */
import type { Place } from "./places.ts";

const LONGEST = 160;

/** @returns one sentence a place; of signatures only those that hide something. */
export function placeText(place: Place): string {
  const where = `Halaman ${place.page + 1}, ${whereabouts(place)}`;
  const text = quoted(place.texts);
  if (place.kind === "signature") {
    return `${where}: tampilan tanda tangan menutupi tulisan ${text ?? ""}.`;
  }
  const what = place.kind === "differs" ? "isinya lain" : "ada yang ditempelkan";
  return text === null
    ? `${where}: ${what}; menurut catatan tempat itu kosong.`
    : `${where}: ${what}; menurut catatan di sana tertulis ${text}.`;
}

export const hides = ({ kind, texts }: Place): boolean => kind === "signature" && texts.length > 0;

function whereabouts({ at, sketch: { width, height } }: Place): string {
  const [x, y] = [(at.x + at.w / 2) / width, (at.y + at.h / 2) / height];
  if (at.h > height * 0.6) return "hampir seluruhnya";
  const row = y < 1 / 3 ? "atas" : y < 2 / 3 ? "tengah" : "bawah";
  if (at.w > width * 0.6) return `bagian ${row}`;
  return `bagian ${row} ${x < 1 / 3 ? "kiri" : x < 2 / 3 ? "tengah" : "kanan"}`.replace(
    "tengah tengah",
    "tengah",
  );
}

function quoted(texts: readonly string[]): string | null {
  const all = texts.join(" ").trim();
  if (all === "") return null;
  return `“${all.length > LONGEST ? `${all.slice(0, LONGEST).trimEnd()}…` : all}”`;
}
