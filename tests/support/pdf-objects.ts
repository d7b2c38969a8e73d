/** Writes PDF notation, so that tests can do to a file what signers, savers and forgers do. */
import { PdfFile } from "../../src/pdf/read/file.ts";
import { entriesOf, isReference, type Value } from "../../src/pdf/read/values.ts";
import { binary, bytesOf } from "../../src/pdf/syntax.ts";

const name = (text: string) =>
  `/${text.replace(/[^A-Za-z0-9_.+-]/g, (sign) => `#${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`)}`;

const hex = (text: string) =>
  [...text].map((sign) => sign.charCodeAt(0).toString(16).padStart(2, "0")).join("");

/** @returns a value as a program of other habits would write it; `number` renumbers references. */
export function written(value: Value, number = (id: number) => id): string {
  if (value === null || typeof value !== "object") return String(value);
  if (value.kind === "name") return name(value.name);
  if (value.kind === "text") return `<${hex(value.bytes)}>`;
  if (isReference(value)) return `${number(value.id)} 0 R`;
  if (value.kind === "list")
    return `[ ${value.items.map((item) => written(item, number)).join(" ")} ]`;
  const entries = [...entriesOf(value)].reverse();
  const inside = entries.map(([key, item]) => `${name(key)} ${written(item, number)}`).join("\n");
  if (value.kind === "dictionary") return `<<\n${inside}\n>>`;
  return `<<\n${inside}\n>>\nstream\r\n${binary(value.raw)}\r\nendstream`;
}

export interface Written {
  id: number;
  body: string;
}

/** @returns the objects as text, a table of where they stand, and the trailer; `from`: bytes before them. */
export function withTable(objects: readonly Written[], trailer: string, from: number): string {
  let text = "\n";
  const rows = objects.map(({ id, body }) => {
    const at = from + text.length;
    text += `${id} 0 obj\n${body}\nendobj\n`;
    return `${id} 1\n${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const start = from + text.length;
  return `${text}xref\n${rows.join("")}trailer\n<<${trailer}>>\nstartxref\n${start}\n%%EOF\n`;
}

/** The numbers of all objects that the newest state of a file holds. */
export function idsOf(file: PdfFile): number[] {
  const ids = new Set(file.sections.flatMap(({ places }) => [...places.keys()]));
  return [...ids].filter((id) => id !== 0 && file.newest.resolve(id) !== null);
}

/** @returns the same document, saved anew by another program: other numbers, other order, a table. */
export function savedAnew(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const file = new PdfFile(bytes);
  const { resolve, trailer } = file.newest;
  const types = (id: number) => written(entriesOf(resolve(id)).get("Type") ?? null);
  const ids = idsOf(file).filter((id) => !["/XRef", "/ObjStm"].includes(types(id)));
  const number = (id: number) => ids.length + 7 - ids.indexOf(id);
  const objects = ids.map((id) => ({ id: number(id), body: written(resolve(id), number) }));
  const kept = ["Root", "Info"].map(
    (key) => `/${key} ${written(trailer.entries.get(key) ?? null, number)}`,
  );
  const head = "%PDF-1.7\n%\xe2\xe3\xcf\xd3";
  const size = `/Size ${ids.length + 8}`;
  return bytesOf(
    head + withTable(objects.toReversed(), size + kept.join(""), head.length),
  ) as Uint8Array<ArrayBuffer>;
}

/** @returns the file with objects added or replaced behind its last byte, as an incremental save does. */
export function appended(bytes: Uint8Array, objects: readonly Written[]): Uint8Array<ArrayBuffer> {
  const file = new PdfFile(bytes);
  const { entries } = file.newest.trailer;
  const previous = file.sections.at(-1)?.start;
  const highest = Math.max(...idsOf(file), ...objects.map(({ id }) => id));
  const root = `/Root ${written(entries.get("Root") ?? null)}/Info ${written(entries.get("Info") ?? null)}`;
  const trailer = `/Size ${highest + 1}/Prev ${previous}${root}`;
  return bytesOf(
    binary(bytes) + withTable(objects, trailer, bytes.length),
  ) as Uint8Array<ArrayBuffer>;
}
