/** Signs a finished PDF as signing programs do: an update behind its last byte, with a gap for the value. */
import { documentOf } from "../../src/pdf/read/document.ts";
import { PdfFile } from "../../src/pdf/read/file.ts";
import { entriesOf, entry, isReference, itemsOf } from "../../src/pdf/read/values.ts";
import { binary, bytesOf } from "../../src/pdf/syntax.ts";
import { appended, nextId, type Written, written } from "./pdf-objects.ts";
import { cmsOver, type Identity, type Manner, timestampOver } from "./pki.ts";

type Bytes = Uint8Array<ArrayBuffer>;

export interface Place extends Manner {
  field?: string;
  format?: string;
  /** DocMDP level. */
  permits?: 1 | 2 | 3;
  /** The page (from 0) and the place where it is seen, in points. */
  seen?: { page: number; rect: readonly [number, number, number, number] };
  /** Makes of the honest byte range what a forger would. */
  range?: (honest: readonly number[]) => readonly number[];
}

const ROOM = 12_000;
const DIGITS = 10;

export const signed = (bytes: Uint8Array, by: Identity, place: Place = {}): Promise<Bytes> =>
  filled(bytes, place, (data) => cmsOver(data, by, place));

export const stamped = (bytes: Uint8Array, by: Identity, place: Place = {}): Promise<Bytes> =>
  filled(bytes, { field: "Waktu", format: "ETSI.RFC3161", ...place }, (data) =>
    timestampOver(data, by),
  );

/** @param value makes the signature's value of the bytes that are covered. */
export async function filled(
  bytes: Uint8Array,
  place: Place,
  value: (data: Bytes) => Promise<Bytes>,
): Promise<Bytes> {
  const prepared = binary(withField(bytes, place));
  const from = prepared.lastIndexOf("/Contents<") + "/Contents".length;
  const to = from + 2 * ROOM + 2;
  const honest = [0, from, to, prepared.length - to];
  const range = (place.range?.(honest) ?? honest).map((n) => String(n).padStart(DIGITS, "0"));
  const at = prepared.lastIndexOf("/ByteRange[") + "/ByteRange[".length;
  const numbers = range.join(" ");
  const text = prepared.slice(0, at) + numbers + prepared.slice(at + numbers.length);
  const covered = bytesOf(text.slice(0, from) + text.slice(to));
  const hex = [...(await value(covered))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
  if (hex.length > 2 * ROOM) throw new Error("the signature needs more room");
  return bytesOf(`${text.slice(0, from)}<${hex.padEnd(2 * ROOM, "0")}>${text.slice(to)}`);
}

function withField(bytes: Uint8Array, place: Place): Bytes {
  const { field = "Tanda tangan", format = "ETSI.CAdES.detached", permits, seen } = place;
  const { newest } = new PdfFile(bytes);
  const { root, pages } = documentOf(newest);
  const id = nextId(bytes);
  const rule = permits
    ? `/Reference[<</Type/SigRef/TransformMethod/DocMDP/TransformParams<</Type/TransformParams/V/1.2/P ${permits}>>>>]`
    : "";
  const range = Array.from({ length: 4 }, () => "0".repeat(DIGITS)).join(" ");
  const value = `<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/${format}${rule}/ByteRange[${range}]/Contents<${"0".repeat(2 * ROOM)}>>>`;
  const on = pages[seen?.page ?? 0];
  if (on === undefined || on.id === null) throw new Error("no such page");
  const rect = seen?.rect ?? [0, 0, 0, 0];
  const drawing = "0.8 g 0 0 900 400 re f";
  const box = `0 0 ${rect[2] - rect[0]} ${rect[3] - rect[1]}`;
  const appearance = `<</Type/XObject/Subtype/Form/BBox[${box}]/Length ${drawing.length}>>stream\n${drawing}\nendstream`;
  const look = seen ? `/AP<</N ${id + 2} 0 R>>` : "";
  const widget = `<</Type/Annot/Subtype/Widget/FT/Sig/T(${field})/F 132/P ${on.id} 0 R/Rect[${rect.join(" ")}]/V ${id + 1} 0 R${look}>>`;
  const form = entry(root, "AcroForm", newest.resolve);
  const fields = itemsOf(entry(form, "Fields", newest.resolve)).map((one) => written(one));
  const own = [...entriesOf(root)].filter(([key]) => key !== "AcroForm" && key !== "Perms");
  const certifies = permits ? `/Perms<</DocMDP ${id + 1} 0 R>>` : "";
  const kept = own.map(([key, one]) => `/${key} ${written(one)}`).join("\n");
  const catalog = `<<${kept}${certifies}/AcroForm<</SigFlags 3/Fields[${[...fields, `${id} 0 R`].join(" ")}]>>>>`;
  const rootId = newest.trailer.entries.get("Root");
  if (!isReference(rootId)) throw new Error("no catalogue");
  const objects: Written[] = [
    { id: rootId.id, body: catalog },
    { id: on.id, body: pageWith(written(on.dictionary), id) },
    { id, body: widget },
    { id: id + 1, body: value },
    ...(seen ? [{ id: id + 2, body: appearance }] : []),
  ];
  return appended(bytes, objects);
}

function pageWith(page: string, widget: number): string {
  const listed = /\/Annots \[([^\]]*)\]/.exec(page);
  const annots = `/Annots [${listed?.[1] ?? ""} ${widget} 0 R]`;
  return listed === null ? page.replace(/>>$/, `${annots}>>`) : page.replace(listed[0], annots);
}
