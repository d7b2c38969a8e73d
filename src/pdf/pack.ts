/**
 * Rewrites jsPDF's file in the terse form of PDF 1.5: streams deflated, every other object in one
 * compressed object stream, a cross-reference stream. A tagged form shrinks to a third by it.
 */
import { zlibSync } from "fflate";
import { joined } from "../core/bytes.ts";
import type { Hole, PdfPart } from "./carried.ts";
import { Budget } from "./read/budget.ts";
import type { Objects } from "./read/file.ts";
import { Parser } from "./read/parser.ts";
import type { Dictionary, Stream, Value } from "./read/values.ts";
import { binary, bytesOf } from "./syntax.ts";

const deflate = (bytes: Uint8Array) => zlibSync(bytes, { level: 9 });

interface Parsed {
  streams: { id: number; dictionary: string; data: string }[];
  plain: { id: number; body: string }[];
  trailer: string;
  size: number;
}

function parse(file: string): Parsed {
  const at = Number(/startxref\n(\d+)\n%%EOF\s*$/.exec(file)?.[1]);
  const table = file.slice(at);
  const rows = [...table.matchAll(/^(\d{10}) (\d{5}) ([nf]) $/gm)];
  const trailer = /trailer\n<<\n([\s\S]*?)\n>>\nstartxref/.exec(table)?.[1];
  if (rows.length === 0 || trailer === undefined) throw new Error("jsPDF wrote no readable xref.");
  const starts = rows.flatMap(([, offset, , kind], id) =>
    kind === "n" && Number(offset) > 0 ? [{ id, start: Number(offset) }] : [],
  );
  starts.sort((a, b) => a.start - b.start);
  const parsed: Parsed = { streams: [], plain: [], trailer, size: rows.length };
  starts.forEach(({ id, start }, i) => {
    const text = file.slice(start, starts[i + 1]?.start ?? at);
    const body = text.slice(text.indexOf("obj") + 4, text.lastIndexOf("endobj")).trimEnd();
    const split = /^<<[\s\S]*?\/Length (\d+)[\s\S]*?>>\nstream\n/.exec(body);
    if (split === null) parsed.plain.push({ id, body });
    else {
      const length = Number(split[1]);
      const data = body.slice(split[0].length, split[0].length + length);
      const dictionary = split[0].slice(2, split[0].lastIndexOf(">>"));
      parsed.streams.push({ id, dictionary, data });
    }
  });
  return parsed;
}

/** The same objects as a reader of the finished file will find them. */
function objectsOf({ streams, plain, trailer }: Parsed, holes: ReadonlyMap<number, Hole>): Objects {
  const budget = new Budget();
  const read = (text: string) => new Parser(text, 0, budget).value();
  const dictionaryOf = (text: string) => read(`<<${text}>>`) as Dictionary;
  const values = new Map<number, Value>(plain.map(({ id, body }) => [id, read(terse(body))]));
  for (const { id, dictionary, data } of streams) {
    const stream: Stream = {
      kind: "stream",
      dictionary: dictionaryOf(dictionary),
      raw: bytesOf(data),
    };
    const hole = holes.get(id);
    values.set(id, hole ? { ...stream, content: hole.digest } : stream);
  }
  return { resolve: (id) => values.get(id) ?? null, trailer: dictionaryOf(trailer), budget };
}

class File {
  private readonly done: PdfPart[] = [];
  private parts: Uint8Array[] = [];
  length = 0;
  push(part: Uint8Array | string) {
    const bytes = typeof part === "string" ? bytesOf(part) : part;
    this.parts.push(bytes);
    this.length += bytes.length;
  }
  stream(id: number, dictionary: string, data: Uint8Array) {
    this.push(`${id} 0 obj\n<<${dictionary}/Length ${data.length}>>stream\n`);
    this.push(data);
    this.push("\nendstream\nendobj\n");
  }
  /** A stream whose bytes come later, as they are. */
  hole(id: number, dictionary: string, hole: Hole) {
    this.push(`${id} 0 obj\n<<${dictionary}/Length ${hole.size}>>stream\n`);
    this.settle();
    this.done.push(hole);
    this.length += hole.size;
    this.push("\nendstream\nendobj\n");
  }
  all(): PdfPart[] {
    this.settle();
    return this.done;
  }
  private settle() {
    this.done.push(joined(this.parts));
    this.parts = [];
  }
}

const squeezed = (text: string) => text.replace(/\s*\n\s*/g, " ").replace(/ *([<>[\]/]) */g, "$1");

/** Line feeds and spaces matter only inside strings; jsPDF writes those on the lines of Info. */
const terse = (body: string) => (/\(/.test(body) ? body : squeezed(body));

function objectStream(plain: Parsed["plain"]): { dictionary: string; data: Uint8Array } {
  let offset = 0;
  const bodies = plain.map(({ body }) => `${terse(body)}\n`);
  const index = plain.map(({ id }, i) => {
    const entry = `${id} ${offset}`;
    offset += bodies[i]?.length ?? 0;
    return entry;
  });
  const head = `${index.join(" ")}\n`;
  const data = deflate(bytesOf(head + bodies.join("")));
  const dictionary = `/Type/ObjStm/N ${plain.length}/First ${head.length}/Filter/FlateDecode`;
  return { dictionary, data };
}

type Entry = readonly [type: number, field: number, index: number];

/** Rows of 1 + 4 + 2 bytes, each stored as the difference to the row above (PNG predictor "up"). */
function crossReference(entries: readonly Entry[]): Uint8Array {
  const rows = entries.map(([type, field, index]) => [
    type,
    ...[24, 16, 8, 0].map((shift) => (field >>> shift) & 255),
    index >> 8,
    index & 255,
  ]);
  return deflate(
    Uint8Array.from(
      rows.flatMap((row, i) => [2, ...row.map((v, k) => (v - (rows[i - 1]?.[k] ?? 0)) & 255)]),
    ),
  );
}

/**
 * @param raw jsPDF's output, uncompressed.
 * @param holes streams whose bytes are not in it, by object number.
 * @param catalogue what to add to the catalogue, knowing the document.
 * @returns the same document, packed, in one part but for the holes. Same input, same bytes.
 * @throws Error when the input is not laid out as jsPDF 4 does.
 */
export function pack(
  raw: Uint8Array,
  holes: ReadonlyMap<number, Hole>,
  catalogue: (document: Objects) => string,
): PdfPart[] {
  const parsed = parse(binary(raw));
  const { streams, plain, trailer, size } = parsed;
  const root = plain.find(({ body }) => /\/Type\s*\/Catalog\b/.test(body));
  if (root === undefined) throw new Error("jsPDF wrote no catalogue.");
  root.body = root.body.replace(/>>\s*$/, `${catalogue(objectsOf(parsed, holes))}>>`);
  const file = new File();
  const entries: Entry[] = Array.from({ length: size + 2 }, () => [0, 0, 0xffff] as const);
  file.push("%PDF-1.7\n%\xba\xdf\xac\xe0\n");
  for (const { id, dictionary, data } of streams) {
    entries[id] = [1, file.length, 0];
    // Metadata stays readable for tools that know no PDF.
    const readable = /\/Type\s*\/Metadata/.test(dictionary);
    const rest = terse(dictionary.replace(/\/Length \d+/, ""));
    const bytes = bytesOf(data);
    const hole = holes.get(id);
    if (hole !== undefined) file.hole(id, rest, hole);
    else if (readable) file.stream(id, rest, bytes);
    else file.stream(id, `${rest}/Filter/FlateDecode`, deflate(bytes));
  }
  const packed = objectStream(plain);
  plain.forEach(({ id }, i) => {
    entries[id] = [2, size, i];
  });
  entries[size] = [1, file.length, 0];
  file.stream(size, packed.dictionary, packed.data);
  const start = file.length;
  entries[size + 1] = [1, start, 0];
  const rest = squeezed(trailer.replace(/\/Size \d+/, ""));
  const shape = `/Type/XRef/Size ${size + 2}/W[1 4 2]/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 7>>`;
  file.stream(size + 1, shape + rest, crossReference(entries));
  file.push(`startxref\n${start}\n%%EOF\n`);
  return file.all();
}
