/** Undoes the filters of a stream (ISO 32000-1, 7.4), as far as our files and their signers use them. */
import { bytesOf } from "../syntax.ts";
import type { Budget } from "./budget.ts";
import { inflated } from "./inflate.ts";
import {
  entriesOf,
  entry,
  itemsOf,
  numberOf,
  type Resolve,
  resolved,
  type Stream,
  type Value,
  wordOf,
} from "./values.ts";

export interface Unfolded {
  bytes: Uint8Array;
  /** Filters that were not undone, in order: pictures keep theirs. */
  left: string[];
}

const SHORT: Record<string, string> = {
  Fl: "FlateDecode",
  AHx: "ASCIIHexDecode",
  A85: "ASCII85Decode",
};

/** @returns the names of a stream's filters, in the order in which they are undone. */
export const filtersOf = (stream: Stream, resolve: Resolve): string[] =>
  listed(entry(stream, "Filter", resolve)).map((one) => {
    const word = wordOf(resolved(one, resolve)) ?? "?";
    return SHORT[word] ?? word;
  });

/** Throws TooMuch when a stream unfolds to more than the budget allows. */
export function unfolded(stream: Stream, resolve: Resolve, budget: Budget): Unfolded {
  const names = filtersOf(stream, resolve);
  const parameters = listed(entry(stream, "DecodeParms", resolve));
  let bytes = stream.raw;
  for (const [i, name] of names.entries()) {
    const undone = undo(name, bytes, resolved(parameters[i], resolve), budget);
    if (undone === null) return { bytes, left: names.slice(i) };
    bytes = undone;
  }
  return { bytes, left: [] };
}

const listed = (value: Value): readonly Value[] =>
  value === null ? [] : itemsOf(value).length > 0 ? itemsOf(value) : [value];

function undo(name: string, bytes: Uint8Array, parameters: Value, budget: Budget) {
  if (name === "FlateDecode") {
    const spend = (count: number) => budget.unfolded(count);
    return unpredicted(inflated(bytes, spend), parameters);
  }
  if (name === "ASCIIHexDecode") return fromHex(bytes);
  if (name === "ASCII85Decode") return fromAscii85(bytes);
  return null;
}

/** Rows that were stored as differences to their neighbours (PNG predictors) become themselves. */
function unpredicted(bytes: Uint8Array, parameters: Value): Uint8Array | null {
  const number = (key: string, otherwise: number) =>
    numberOf(entriesOf(parameters).get(key)) ?? otherwise;
  const predictor = number("Predictor", 1);
  if (predictor === 1) return bytes;
  if (predictor < 10) return null;
  const pixel = Math.max(1, Math.ceil((number("Colors", 1) * number("BitsPerComponent", 8)) / 8));
  const width = Math.ceil(
    (number("Columns", 1) * number("Colors", 1) * number("BitsPerComponent", 8)) / 8,
  );
  const rows = Math.floor(bytes.length / (width + 1));
  const out = new Uint8Array(rows * width);
  for (let row = 0; row < rows; row++) {
    const kind = bytes[row * (width + 1)] ?? 0;
    for (let i = 0; i < width; i++) {
      const at = row * width + i;
      const left = i < pixel ? 0 : (out[at - pixel] ?? 0);
      const up = row === 0 ? 0 : (out[at - width] ?? 0);
      const corner = row === 0 || i < pixel ? 0 : (out[at - width - pixel] ?? 0);
      out[at] = (bytes[row * (width + 1) + 1 + i] ?? 0) + predicted(kind, left, up, corner);
    }
  }
  return out;
}

function predicted(kind: number, left: number, up: number, corner: number): number {
  if (kind === 1) return left;
  if (kind === 2) return up;
  if (kind === 3) return (left + up) >> 1;
  if (kind !== 4) return 0;
  const guess = left + up - corner;
  const [l, u, c] = [left, up, corner].map((one) => Math.abs(guess - one));
  if ((l ?? 0) <= (u ?? 0) && (l ?? 0) <= (c ?? 0)) return left;
  return (u ?? 0) <= (c ?? 0) ? up : corner;
}

const latin = (bytes: Uint8Array) =>
  Array.from(bytes, (code) => String.fromCharCode(code)).join("");

function fromHex(bytes: Uint8Array): Uint8Array {
  const digits = (latin(bytes).split(">")[0] ?? "").replace(/[^0-9A-Fa-f]/g, "");
  const pairs = (digits.length % 2 === 0 ? digits : `${digits}0`).match(/../g) ?? [];
  return Uint8Array.from(pairs, (pair) => Number.parseInt(pair, 16));
}

function fromAscii85(bytes: Uint8Array): Uint8Array {
  const text = (latin(bytes).split("~")[0] ?? "").replace(/\s/g, "").replaceAll("z", "!!!!!");
  const groups = text.match(/.{1,5}/g) ?? [];
  const out = groups.map((group) => {
    const value = [...group.padEnd(5, "u")].reduce((sum, c) => sum * 85 + c.charCodeAt(0) - 33, 0);
    const four = [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) & 255);
    return String.fromCharCode(...four.slice(0, group.length - 1));
  });
  return bytesOf(out.join(""));
}
