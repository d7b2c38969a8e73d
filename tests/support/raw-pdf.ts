/** The objects of a packed PDF as text: what a validator would look at, without one. */
import { unzlibSync } from "fflate";
import { binary } from "../../src/pdf/syntax.ts";

export interface RawPdf {
  /** Dictionaries by object number, those of streams included. */
  objects: Map<number, string>;
  /** Streams by object number, inflated, one character a byte. */
  streams: Map<number, string>;
  catalog: string;
  /** Page dictionaries in order, with their content. */
  pages: { dictionary: string; content: string }[];
}

/** Not by a decoder: what they call latin 1 has other signs where it has controls. */
const latin = binary;
const reference = (text: string, key: string) =>
  Number(new RegExp(`/${key}\\s*\\[?\\s*(\\d+) 0 R`).exec(text)?.[1] ?? Number.NaN);

export function rawPdf(bytes: Uint8Array): RawPdf {
  const file = latin(bytes);
  const objects = new Map<number, string>();
  const streams = new Map<number, string>();
  for (const match of file.matchAll(/(\d+) 0 obj\n<<([\s\S]*?)>>stream\n/g)) {
    const [whole, id = "", dictionary = ""] = match;
    const from = match.index + whole.length;
    const data = bytes.subarray(from, from + Number(/\/Length (\d+)/.exec(dictionary)?.[1]));
    const content = dictionary.includes("/FlateDecode") ? unzlibSync(data) : data;
    objects.set(Number(id), dictionary);
    streams.set(Number(id), latin(content));
    if (dictionary.includes("/ObjStm")) unpack(dictionary, latin(content), objects);
  }
  const trailer = [...objects.values()].find((text) => text.includes("/Type/XRef")) ?? "";
  const catalog = objects.get(reference(trailer, "Root")) ?? "";
  const kids = /\/Kids\[([^\]]*)\]/.exec(objects.get(reference(catalog, "Pages")) ?? "")?.[1] ?? "";
  const pages = [...kids.matchAll(/(\d+) 0 R/g)].map(([, id]) => {
    const dictionary = objects.get(Number(id)) ?? "";
    return { dictionary, content: streams.get(reference(dictionary, "Contents")) ?? "" };
  });
  return { objects, streams, catalog, pages };
}

function unpack(dictionary: string, text: string, objects: Map<number, string>) {
  const first = Number(/\/First (\d+)/.exec(dictionary)?.[1]);
  const index = text.slice(0, first).trim().split(/\s+/).map(Number);
  for (let i = 0; i < index.length; i += 2) {
    const from = first + (index[i + 1] ?? 0);
    const to = index[i + 3] === undefined ? text.length : first + (index[i + 3] ?? 0);
    objects.set(index[i] ?? 0, text.slice(from, to));
  }
}

export interface Element {
  role: string;
  dictionary: string;
  kids: Element[];
}

/** The logical structure from its root. */
export function structureOf({ objects, catalog }: RawPdf): Element {
  const element = (id: number): Element => {
    const dictionary = objects.get(id) ?? "";
    const content = /\/K\s*(\[[^\]]*\]|\d+ 0 R)/.exec(dictionary)?.[1] ?? "";
    const kids = [...content.replace(/<<.*?>>/g, "").matchAll(/(\d+) 0 R/g)];
    return {
      role: /\/S\/(\w+)/.exec(dictionary)?.[1] ?? "?",
      dictionary,
      kids: kids.map(([, kid]) => element(Number(kid))),
    };
  };
  const root = objects.get(reference(catalog, "StructTreeRoot")) ?? "";
  return element(reference(root, "K"));
}

/** An element and everything below it, in reading order. */
export const flat = (one: Element): Element[] => [one, ...one.kids.flatMap(flat)];
