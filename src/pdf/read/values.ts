/** What a PDF is made of, once read. Texts hold one character a byte. */

interface Name {
  kind: "name";
  /** Without the slash, `#xx` resolved. */
  name: string;
}

export interface Text {
  kind: "text";
  bytes: string;
}

export interface Reference {
  kind: "reference";
  id: number;
}

interface List {
  kind: "list";
  items: readonly Value[];
}

export interface Dictionary {
  kind: "dictionary";
  entries: ReadonlyMap<string, Value>;
}

export interface Stream {
  kind: "stream";
  dictionary: Dictionary;
  /** As stored: filters not undone. */
  raw: Uint8Array;
  /** SHA-256 (hex) of the content, where that is known without the bytes. */
  content?: string;
}

export type Value = null | boolean | number | Name | Text | Reference | List | Dictionary | Stream;

/** Gives the object that a number stands for; null where there is none, as PDF has it. */
export type Resolve = (id: number) => Value;

const EMPTY: Dictionary = { kind: "dictionary", entries: new Map() };

/** @returns the entries of a dictionary or of a stream's dictionary; none of anything else. */
export function entriesOf(value: Value | undefined): ReadonlyMap<string, Value> {
  if (value === null || typeof value !== "object") return EMPTY.entries;
  if (value.kind === "dictionary") return value.entries;
  return value.kind === "stream" ? value.dictionary.entries : EMPTY.entries;
}

/** @returns the value a reference leads to, or the value itself. */
export function resolved(value: Value | undefined, resolve: Resolve): Value {
  let now = value ?? null;
  // A chain of references to references is not PDF; a circle of them must still end.
  for (let hops = 0; hops < 8 && isReference(now); hops++) now = resolve(now.id);
  return isReference(now) ? null : now;
}

/** @returns the entry of a dictionary or stream, references followed. */
export const entry = (of: Value | undefined, key: string, resolve: Resolve): Value =>
  resolved(entriesOf(of).get(key), resolve);

export const isReference = (value: Value | undefined): value is Reference =>
  typeof value === "object" && value !== null && value.kind === "reference";

/** @returns the items of a list; none of anything else. */
export const itemsOf = (value: Value | undefined): readonly Value[] =>
  typeof value === "object" && value !== null && value.kind === "list" ? value.items : [];

/** @returns the word of a name, null for anything else. */
export const wordOf = (value: Value | undefined): string | null =>
  typeof value === "object" && value !== null && value.kind === "name" ? value.name : null;

export const bytesIn = (value: Value | undefined): string | null =>
  typeof value === "object" && value !== null && value.kind === "text" ? value.bytes : null;

export const numberOf = (value: Value | undefined): number | null =>
  typeof value === "number" ? value : null;
