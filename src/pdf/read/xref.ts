/**
 * The cross-references of a file: one section for each time it was saved, by table, by stream, or by
 * both (ISO 32000-1, 7.5.4 to 7.5.8).
 */
import { unfolded } from "./filters.ts";
import { objectAt, type Source } from "./objects.ts";
import { Malformed, Parser } from "./parser.ts";
import { type Dictionary, entriesOf, itemsOf, numberOf, type Stream } from "./values.ts";

export type Place =
  | { kind: "free" }
  | { kind: "at"; offset: number }
  | { kind: "packed"; stream: number; index: number };

export interface Section {
  places: ReadonlyMap<number, Place>;
  trailer: Dictionary;
  /** Where the section itself stands. */
  start: number;
}

/** No file is signed this often. */
const MOST_SECTIONS = 500;
const ROW = /[\0\t\n\f\r ]*(\d{10}) (\d{5}) ([nf])/y;
const RANGE = /[\0\t\n\f\r ]*(\d{1,10})[\0\t\n\f\r ]+(\d{1,10})(?=[\0\t\n\f\r ])/y;

const nothing = () => null;

/**
 * @param end where the file is taken to end: later bytes are not looked at.
 * @returns the sections, oldest first. @throws Malformed when they cannot be followed.
 */
export function sectionsOf(source: Source, end: number): Section[] {
  const sections: Section[] = [];
  const visited = new Set<number>();
  let start: number | null = lastStart(source.text, end);
  while (start !== null) {
    if (visited.has(start) || visited.size > MOST_SECTIONS) throw new Malformed("xref in a circle");
    visited.add(start);
    const section = sectionAt(source, start);
    sections.unshift(section);
    start = numberOf(entriesOf(section.trailer).get("Prev"));
  }
  return sections;
}

function lastStart(text: string, end: number): number {
  const at = text.lastIndexOf("startxref", end);
  const start = /^startxref\s+(\d+)/.exec(text.slice(at, at + 40))?.[1];
  if (at < 0 || start === undefined) throw new Malformed("No startxref");
  return Number(start);
}

function sectionAt(source: Source, start: number): Section {
  const parser = new Parser(source.text, start, source.budget);
  if (parser.take(/[\0\t\n\f\r ]*xref/y) === null) return streamSection(source, start);
  const places = new Map<number, Place>();
  for (let range = parser.take(RANGE); range !== null; range = parser.take(RANGE)) {
    readRange(parser, Number(range[1]), Number(range[2]), places);
  }
  if (parser.take(/[\0\t\n\f\r ]*trailer/y) === null) throw new Malformed("xref without trailer");
  const trailer = parser.value();
  if (trailer === null || typeof trailer !== "object" || trailer.kind !== "dictionary") {
    throw new Malformed("No trailer");
  }
  // A hybrid file: the stream adds what readers of tables do not see.
  const hidden = numberOf(trailer.entries.get("XRefStm"));
  if (hidden !== null) {
    for (const [id, place] of streamSection(source, hidden).places) {
      if ((places.get(id)?.kind ?? "free") === "free") places.set(id, place);
    }
  }
  return { places, trailer, start };
}

function readRange(parser: Parser, first: number, count: number, places: Map<number, Place>): void {
  for (let i = 0; i < count; i++) {
    const row = parser.take(ROW);
    if (row === null) throw new Malformed("xref row");
    const used = row[3] === "n";
    places.set(first + i, used ? { kind: "at", offset: Number(row[1]) } : { kind: "free" });
  }
}

function streamSection(source: Source, start: number): Section {
  const { value } = objectAt(source, start, nothing);
  if (value === null || typeof value !== "object" || value.kind !== "stream") {
    throw new Malformed("xref is no stream");
  }
  return { places: packedPlaces(value, source), trailer: value.dictionary, start };
}

function packedPlaces(stream: Stream, { budget }: Source): Map<number, Place> {
  const numbers = (key: string) =>
    itemsOf(entriesOf(stream).get(key)).map((item) => numberOf(item) ?? 0);
  const widths = numbers("W");
  const [type = 0, second = 0, third = 0] = widths;
  const row = type + second + third;
  if (widths.length !== 3 || row <= 0 || row > 24) throw new Malformed("xref widths");
  const { bytes } = unfolded(stream, nothing, budget);
  const stated = numbers("Index");
  const index = stated.length > 0 ? stated : [0, numberOf(entriesOf(stream).get("Size")) ?? 0];
  const places = new Map<number, Place>();
  let at = 0;
  const field = (width: number, otherwise: number) => {
    let value = width === 0 ? otherwise : 0;
    for (let i = 0; i < width; i++) value = value * 256 + (bytes[at++] ?? 0);
    return value;
  };
  for (let i = 0; i + 1 < index.length; i += 2) {
    for (let k = 0; k < (index[i + 1] ?? 0) && at + row <= bytes.length; k++) {
      const kind = field(type, 1);
      const [a, b] = [field(second, 0), field(third, 0)];
      places.set((index[i] ?? 0) + k, placeOf(kind, a, b));
    }
  }
  return places;
}

function placeOf(kind: number, a: number, b: number): Place {
  if (kind === 1) return { kind: "at", offset: a };
  return kind === 2 ? { kind: "packed", stream: a, index: b } : { kind: "free" };
}
