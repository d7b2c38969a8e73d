/** A PDF as a set of numbered objects, as it stood after any of the times it was saved. */
import { binary } from "../syntax.ts";
import { Budget, TooMuch } from "./budget.ts";
import { unfolded } from "./filters.ts";
import { objectAt, type Source } from "./objects.ts";
import { Parser } from "./parser.ts";
import { type Dictionary, entriesOf, entry, numberOf, type Resolve, type Value } from "./values.ts";
import { type Place, type Section, sectionsOf } from "./xref.ts";

/** What a document is, wherever its objects come from. */
export interface Objects {
  resolve: Resolve;
  /** Root, Info, Encrypt. */
  trailer: Dictionary;
  budget: Budget;
}

interface Packed {
  id: number;
  value: Value;
}

export class PdfFile {
  readonly source: Source;
  /** Oldest first. */
  readonly sections: readonly Section[];
  /** The whole, as the last section leaves it. */
  readonly newest: Objects;

  /**
   * @param text the bytes, one character a byte, where that was made already.
   * @throws Malformed when the cross-references cannot be followed, TooMuch beyond the budget.
   */
  constructor(bytes: Uint8Array, budget = new Budget(), text = binary(bytes)) {
    this.source = { bytes, text, budget };
    this.sections = sectionsOf(this.source, bytes.length);
    this.newest = this.after(this.sections.length);
  }

  /** @returns the file as the first `count` sections leave it. */
  after(count: number): Objects {
    const places = new Map<number, Place>();
    // Some signers name in their trailer only what they changed: what came before still holds.
    const entries = new Map<string, Value>();
    for (const section of this.sections.slice(0, count)) {
      for (const [id, place] of section.places) places.set(id, place);
      for (const [key, value] of section.trailer.entries) entries.set(key, value);
    }
    const trailer: Dictionary = { kind: "dictionary", entries };
    return { resolve: this.resolver(places), trailer, budget: this.source.budget };
  }

  private resolver(places: ReadonlyMap<number, Place>): Resolve {
    const known = new Map<number, Value>();
    const packed = new Map<number, readonly Packed[]>();
    const resolve: Resolve = (id) => {
      const before = known.get(id);
      if (before !== undefined) return before;
      // An object that needs itself to be read is nothing.
      known.set(id, null);
      const value = this.read(places.get(id), id, resolve, packed);
      known.set(id, value);
      return value;
    };
    return resolve;
  }

  private read(
    place: Place | undefined,
    id: number,
    resolve: Resolve,
    packed: Map<number, readonly Packed[]>,
  ): Value {
    try {
      if (place?.kind === "at") {
        const found = objectAt(this.source, place.offset, resolve);
        return found.id === id ? found.value : null;
      }
      if (place?.kind !== "packed") return null;
      const inside = packed.get(place.stream) ?? this.unpacked(place.stream, resolve);
      packed.set(place.stream, inside);
      const one = inside[place.index];
      return one?.id === id ? one.value : null;
    } catch (reason) {
      if (reason instanceof TooMuch) throw reason;
      return null;
    }
  }

  private unpacked(streamId: number, resolve: Resolve): Packed[] {
    const stream = resolve(streamId);
    const inside: Packed[] = [];
    if (stream === null || typeof stream !== "object" || stream.kind !== "stream") return inside;
    const text = binary(unfolded(stream, resolve, this.source.budget).bytes);
    const first = numberOf(entry(stream, "First", resolve)) ?? 0;
    const index = new Parser(text, 0, this.source.budget);
    const count = numberOf(entriesOf(stream).get("N")) ?? 0;
    for (let i = 0; i < count; i++) {
      const [id, offset] = [numberOf(index.value()), numberOf(index.value())];
      if (id === null || offset === null) break;
      inside.push({ id, value: new Parser(text, first + offset, this.source.budget).value() });
    }
    return inside;
  }
}
