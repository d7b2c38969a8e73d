/** Reads the object that begins at a place of the file (ISO 32000-1, 7.3.8 and 7.3.10). */
import type { Budget } from "./budget.ts";
import { Malformed, Parser } from "./parser.ts";
import {
  type Dictionary,
  entriesOf,
  numberOf,
  type Resolve,
  resolved,
  type Value,
} from "./values.ts";

export interface Source {
  bytes: Uint8Array;
  /** The same, one character a byte. */
  text: string;
  budget: Budget;
}

export interface Placed {
  id: number;
  value: Value;
  /** Where the object's last byte is followed by the next. */
  end: number;
}

const HEAD = /[\0\t\n\f\r ]*(\d{1,10})[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]+obj/y;
const STREAM = /stream(?:\r\n|\n|\r)/y;
const TAIL = /[\0\t\n\f\r ]*endobj/y;

/** @throws Malformed when no object begins at `at`, TooMuch beyond the budget. */
export function objectAt({ bytes, text, budget }: Source, at: number, resolve: Resolve): Placed {
  const parser = new Parser(text, at, budget);
  const id = Number(parser.take(HEAD)?.[1] ?? Number.NaN);
  if (Number.isNaN(id)) throw new Malformed(`No object at ${at}`);
  const value = parser.value();
  parser.space();
  const isStream = value !== null && typeof value === "object" && value.kind === "dictionary";
  if (isStream && parser.take(STREAM) !== null) {
    const to = streamEnd(text, parser.at, value, resolve);
    const raw = bytes.subarray(parser.at, to);
    parser.at = text.indexOf("endstream", to) + "endstream".length;
    parser.take(TAIL);
    return { id, value: { kind: "stream", dictionary: value, raw }, end: parser.at };
  }
  parser.take(TAIL);
  return { id, value, end: parser.at };
}

/** The stated length counts only where a stream really ends. */
function streamEnd(text: string, from: number, dictionary: Dictionary, resolve: Resolve): number {
  const length = numberOf(resolved(entriesOf(dictionary).get("Length"), resolve));
  const stated = from + (length ?? Number.NaN);
  if (/^[\0\t\n\f\r ]*endstream/.test(text.slice(stated, stated + 16))) return stated;
  const end = text.indexOf("endstream", from);
  if (end < 0) throw new Malformed(`Stream without end at ${from}`);
  return end;
}
