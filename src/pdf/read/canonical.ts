/**
 * Says what a value of a PDF is, whatever program wrote it: objects bear the numbers of their first
 * mention, entries stand in the order of their keys, streams are unfolded. Two programs that store the
 * same document differently give the same text.
 */
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { newSha256, sha256OfBytes } from "../../core/digest.ts";
import { TooMuch } from "./budget.ts";
import type { Objects } from "./file.ts";
import { unfolded } from "./filters.ts";
import { entriesOf, isReference, type Stream, type Value, wordOf } from "./values.ts";

/** How values are stored, not what they are. */
const STORAGE = new Set(["Length", "Filter", "DecodeParms", "DL"]);
const DEEPEST = 1000;
/** Of the record of a case, which has always been told by its bytes. */
const RECORD_TYPE = "application/json";

/** Whether it is an attached file other than the record: told by its digest, as the record names it. */
function isPaper(stream: Stream): boolean {
  const [type, subtype] = ["Type", "Subtype"].map((key) => wordOf(entriesOf(stream).get(key)));
  return type === "EmbeddedFile" && subtype !== RECORD_TYPE;
}

/** A picture whose pixels are folded as a JPEG: as large as a file, and told like one. */
const isPhoto = (stream: Stream, left: readonly string[]): boolean =>
  wordOf(entriesOf(stream).get("Subtype")) === "Image" && left.join() === "DCTDecode";

/** Digests of what lies in streams: the pages of a document share their pictures. */
const digests = new WeakMap<Stream, string>();

function digestOf(stream: Stream, bytes: Uint8Array): string {
  const digest = digests.get(stream) ?? sha256OfBytes(bytes);
  digests.set(stream, digest);
  return digest;
}

export class Canonical {
  private readonly objects: Objects;
  private readonly named: ReadonlyMap<number, string>;
  private readonly numbers = new Map<number, number>();
  private readonly hash = newSha256();

  /** @param named objects that are only mentioned, by number, such as the pages among one another. */
  constructor(objects: Objects, named: ReadonlyMap<number, string>) {
    this.objects = objects;
    this.named = named;
  }

  word(text: string): void {
    this.hash.update(utf8ToBytes(text));
  }

  /** @param without keys of this very value that do not count. */
  value(value: Value, without: ReadonlySet<string> = new Set(), depth = 0): void {
    if (depth > DEEPEST) throw new TooMuch("depth");
    this.objects.budget.value(0);
    if (value === null || typeof value !== "object") this.word(`${value} `);
    else if (value.kind === "name") this.word(`/${value.name} `);
    else if (value.kind === "text") this.word(`(${value.bytes.length}:${value.bytes}) `);
    else if (isReference(value)) this.reference(value.id, without, depth);
    else if (value.kind === "list") {
      this.word("[");
      for (const item of value.items) this.value(item, undefined, depth + 1);
      this.word("]");
    } else if (value.kind === "dictionary") this.entries(value.entries, without, depth);
    else this.stream(value, without, depth);
  }

  private reference(id: number, without: ReadonlySet<string>, depth: number): void {
    const name = this.named.get(id);
    const number = this.numbers.get(id);
    if (name !== undefined) this.word(`<${name}> `);
    else if (number !== undefined) this.word(`@${number} `);
    else {
      this.numbers.set(id, this.numbers.size);
      this.value(this.objects.resolve(id), without, depth + 1);
    }
  }

  private entries(
    entries: ReadonlyMap<string, Value>,
    without: ReadonlySet<string>,
    depth: number,
  ) {
    this.word("<<");
    for (const key of [...entries.keys()].sort()) {
      const value = entries.get(key) ?? null;
      if (without.has(key) || value === null) continue;
      this.word(`/${key} `);
      this.value(value, undefined, depth + 1);
    }
    this.word(">>");
  }

  private stream(stream: Stream, without: ReadonlySet<string>, depth: number): void {
    const { content } = stream;
    this.entries(stream.dictionary.entries, new Set([...STORAGE, ...without]), depth);
    if (content !== undefined) this.word(`file ${content} `);
    else this.content(stream);
  }

  private content(stream: Stream): void {
    const { bytes, left } = unfolded(stream, this.objects.resolve, this.objects.budget);
    if (isPhoto(stream, left) || (isPaper(stream) && left.length === 0)) {
      this.word(`file ${digestOf(stream, bytes)} `);
      return;
    }
    this.word(`stream ${left.join(" ")} ${bytes.length}:`);
    this.hash.update(bytes);
  }

  /** @returns the SHA-256, in hex, of all that was said. */
  digest(): string {
    return bytesToHex(this.hash.digest());
  }
}
