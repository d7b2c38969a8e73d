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
  if (value.kind === "list") {
    return `[ ${value.items.map((item) => written(item, number)).join(" ")} ]`;
  }
  const entries = [...entriesOf(value)].reverse();
  const inside = entries.map(([key, item]) => `${name(key)} ${written(item, number)}`).join("\n");
  if (value.kind === "dictionary") return `<<\n${inside}\n>>`;
  return `<<\n${inside}\n>>\nstream\r\n${binary(value.raw)}\r\nendstream`;
}

export interface Written {
  id: number;
  body: string;
}

/** How an update says where its objects stand. */
export type Index = "table" | "stream" | "packed" | "hybrid";

/** The numbers of all objects that the newest state of a file holds, those that only store others apart. */
export function idsOf(file: PdfFile): number[] {
  const ids = new Set(file.sections.flatMap(({ places }) => [...places.keys()]));
  const type = (id: number) => written(entriesOf(file.newest.resolve(id)).get("Type") ?? null);
  return [...ids].filter(
    (id) => file.newest.resolve(id) !== null && !["/XRef", "/ObjStm"].includes(type(id)),
  );
}

/** One past the highest number that the file uses. */
export function nextId(bytes: Uint8Array): number {
  const { sections } = new PdfFile(bytes);
  return Math.max(...sections.flatMap(({ places }) => [...places.keys()])) + 1;
}

/** @returns the file with objects added or replaced behind its last byte, as an incremental save does. */
export function appended(
  bytes: Uint8Array,
  objects: readonly Written[],
  index: Index = "table",
  more = "",
): Uint8Array<ArrayBuffer> {
  const file = new PdfFile(bytes);
  const { entries } = file.newest.trailer;
  const root = `/Root ${written(entries.get("Root") ?? null)}/Info ${written(entries.get("Info") ?? null)}`;
  const next = Math.max(nextId(bytes), ...objects.map(({ id }) => id + 1));
  const trailer = `/Size ${next + 3}/Prev ${file.sections.at(-1)?.start}${root}${more}`;
  const save = SAVES[index];
  return bytesOf(`${binary(bytes)}\n${save(objects, trailer, bytes.length + 1, next)}`);
}

type Save = (objects: readonly Written[], trailer: string, from: number, next: number) => string;

const SAVES: Record<Index, Save> = {
  table: (objects, trailer, from) => {
    const { text, rows } = placed(objects, from);
    return `${text}${table(rows)}trailer\n<<${trailer}>>\nstartxref\n${from + text.length}\n%%EOF\n`;
  },
  stream: (objects, trailer, from, next) => {
    const { text, rows } = placed(objects, from);
    const start = from + text.length;
    const own = rows.map(({ id, at }): Row => [id, 1, at, 0]);
    return `${text}${xrefStream(next, own, trailer)}startxref\n${start}\n%%EOF\n`;
  },
  packed: (objects, trailer, from, next) => {
    const { text, rows } = pack(objects, next, from);
    const start = from + text.length;
    return `${text}${xrefStream(next + 1, rows, trailer)}startxref\n${start}\n%%EOF\n`;
  },
  hybrid: (objects, trailer, from, next) => {
    const { text, rows } = pack(objects, next, from);
    const stream = from + text.length;
    const hidden = `${text}${xrefStream(next + 1, rows, trailer)}`;
    const start = from + hidden.length;
    const own = `${table([])}trailer\n<<${trailer}/XRefStm ${stream}>>\n`;
    return `${hidden}${own}startxref\n${start}\n%%EOF\n`;
  },
};

type Row = [id: number, type: number, second: number, third: number];

function placed(objects: readonly Written[], from: number) {
  let text = "";
  const rows = objects.map(({ id, body }) => {
    const at = from + text.length;
    text += `${id} 0 obj\n${body}\nendobj\n`;
    return { id, at };
  });
  return { text, rows };
}

const table = (rows: readonly { id: number; at: number }[]) =>
  `xref\n0 0\n${rows.map(({ id, at }) => `${id} 1\n${String(at).padStart(10, "0")} 00000 n \n`).join("")}`;

/** Streams cannot be packed: they stay outside. */
function pack(
  objects: readonly Written[],
  id: number,
  from: number,
): { text: string; rows: Row[] } {
  const outside = objects.filter(({ body }) => body.includes("stream"));
  const inside = objects.filter(({ body }) => !body.includes("stream"));
  const bodies = inside.map(({ body }) => `${body}\n`);
  const offsets = bodies.map((_, i) => bodies.slice(0, i).join("").length);
  const head = `${inside.map((one, i) => `${one.id} ${offsets[i]}`).join(" ")}\n`;
  const content = head + bodies.join("");
  const shape = `/Type/ObjStm/N ${inside.length}/First ${head.length}/Length ${content.length}`;
  const body = `<<${shape}>>stream\n${content}\nendstream`;
  const { text, rows } = placed([...outside, { id, body }], from);
  return {
    text,
    rows: [
      ...rows.map((row): Row => [row.id, 1, row.at, 0]),
      ...inside.map((one, i): Row => [one.id, 2, id, i]),
    ],
  };
}

function xrefStream(id: number, rows: readonly Row[], trailer: string): string {
  const data = rows
    .flatMap(([, type, second, third]) => [
      ...[type, second >>> 24, second >>> 16, second >>> 8, second, third >>> 8, third],
    ])
    .map((byte) => String.fromCharCode(byte & 255))
    .join("");
  const index = `/Index[${rows.map(([one]) => `${one} 1`).join(" ")}]`;
  const shape = `/Type/XRef/W[1 4 2]${index}/Length ${data.length}`;
  return `${id} 0 obj\n<<${shape}${trailer}>>stream\n${data}\nendstream\nendobj\n`;
}

const HEAD = "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n";

/** @returns the same document, saved anew by another program: other numbers, other order, a table. */
export function savedAnew(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const file = new PdfFile(bytes);
  const { resolve, trailer } = file.newest;
  const ids = idsOf(file);
  const number = (id: number) => ids.length + 7 - ids.indexOf(id);
  const objects = ids.map((id) => ({ id: number(id), body: written(resolve(id), number) }));
  const kept = ["Root", "Info"].map(
    (key) => `/${key} ${written(trailer.entries.get(key) ?? null, number)}`,
  );
  const whole = `/Size ${ids.length + 8}${kept.join("")}`;
  return bytesOf(HEAD + SAVES.table(objects.toReversed(), whole, HEAD.length, 0));
}

/** @returns one document with the pages and attachments of all, as programs that join PDFs make it. */
export function merged(files: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  let shift = 2;
  const objects: Written[] = [];
  const [kids, specs]: string[][] = [[], []];
  for (const bytes of files) {
    const file = new PdfFile(bytes);
    const { resolve } = file.newest;
    const number = (id: number) => id + shift;
    for (const id of idsOf(file)) {
      const text = written(resolve(id), number);
      const type = written(entriesOf(resolve(id)).get("Type") ?? null);
      const isPage = type === "/Page";
      if (isPage) kids?.push(`${number(id)} 0 R`);
      if (type === "/Filespec") specs?.push(`<${hex(`f${id + shift}`)}> ${number(id)} 0 R`);
      const body = isPage ? text.replace(/\/Parent \d+ 0 R/, "/Parent 2 0 R") : text;
      objects.push({ id: number(id), body });
    }
    shift += nextId(bytes);
  }
  const names = `/Names<</EmbeddedFiles<</Names[${specs?.join(" ")}]>>>>`;
  objects.push({ id: 1, body: `<</Type/Catalog/Pages 2 0 R${names}>>` });
  const tree = `<</Type/Pages/Count ${kids?.length}/Kids[${kids?.join(" ")}]>>`;
  objects.push({ id: 2, body: tree });
  return bytesOf(HEAD + SAVES.table(objects, `/Size ${shift}/Root 1 0 R`, HEAD.length, 0));
}
