/**
 * Pictures as PDF holds them, each once however often it is drawn: the rows of a PNG as they are, since a
 * PDF knows the same filters (ISO 32000-1, 7.4.4.4). No alpha and no interpolation, as PDF/A asks.
 */
import { unzlibSync } from "fflate";
import { joined } from "../core/bytes.ts";
import type { Photo, Picture } from "../core/form/boxes.ts";
import type { Hole } from "./carried.ts";
import type { Writer } from "./library.ts";
import { binary, bytesOf } from "./syntax.ts";

/** Kinds of PNG: grey, red green blue, or from a palette. */
const GREY = 0;
const COLOURS = 2;
const PALETTE = 3;

interface Chunk {
  type: string;
  data: Uint8Array;
}

function chunksOf(png: Uint8Array): Chunk[] {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks: Chunk[] = [];
  for (let at = 8; at + 12 <= png.length; ) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8));
    chunks.push({ type, data: png.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
}

const hex = (bytes: Uint8Array) =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");

/** The stream of a picture: its entries, and its rows, each behind the number of its filter. */
function streamOf({ png }: Picture): { entries: Record<string, string>; data: Uint8Array } {
  const chunks = chunksOf(bytesOf(atob(png)));
  const head = chunks.find(({ type }) => type === "IHDR")?.data;
  const palette = chunks.find(({ type }) => type === "PLTE")?.data;
  if (head === undefined) throw new Error("A picture without a head.");
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const [bits = 8, kind = COLOURS, , , interlaced] = head.subarray(8);
  const spaces = new Map([
    [GREY, "/DeviceGray"],
    [COLOURS, "/DeviceRGB"],
    ...(palette ? [[PALETTE, indexed(palette)] as const] : []),
  ]);
  const space = spaces.get(kind);
  if (space === undefined || interlaced) throw new Error("A picture that no PDF holds as it is.");
  const rows = chunks.filter(({ type }) => type === "IDAT").map(({ data }) => data);
  const colours = kind === COLOURS ? 3 : 1;
  return {
    data: unzlibSync(joined(rows)),
    entries: {
      Type: "/XObject",
      Subtype: "/Image",
      Width: `${width}`,
      Height: `${height}`,
      BitsPerComponent: `${bits}`,
      ColorSpace: space,
      DecodeParms: `<</Predictor 15/Colors ${colours}/BitsPerComponent ${bits}/Columns ${width}>>`,
    },
  };
}

const indexed = (palette: Uint8Array) =>
  `[/Indexed/DeviceRGB ${palette.length / 3 - 1}<${hex(palette)}>]`;

/** A JPEG as PDF holds it (7.4.8): its bytes are left out until the parts are joined. */
const photoEntries = ({ width, height, channels }: Photo): Record<string, string> => ({
  Type: "/XObject",
  Subtype: "/Image",
  Width: `${width}`,
  Height: `${height}`,
  BitsPerComponent: "8",
  ColorSpace: channels === 1 ? "/DeviceGray" : "/DeviceRGB",
  Filter: "/DCTDecode",
});

export class Pictures {
  /** Room for the bytes of photos, by object number; known once they are written. */
  readonly holes = new Map<number, Hole>();
  /** By their names, in the order they were met. */
  private readonly photos = new Map<string, { photo: Photo; id: number }>();
  /** By their bytes, in the order they were met. */
  private readonly all = new Map<string, { name: string; picture: Picture; id: number }>();

  /** @returns the picture's name in the resources of every page. */
  nameOf(picture: Picture): string {
    const known = this.all.get(picture.png);
    if (known) return known.name;
    const name = `Pic${this.all.size + 1}`;
    this.all.set(picture.png, { name, picture, id: 0 });
    return name;
  }

  /** @returns the photo's name in the resources of every page. */
  nameOfPhoto(photo: Photo): string {
    const { name } = photo;
    if (!this.photos.has(name)) this.photos.set(name, { photo, id: 0 });
    return name;
  }

  /** Writes each picture as an object of the file. */
  write(doc: Writer): void {
    for (const one of this.photos.values()) {
      const { digest, size } = one.photo;
      one.id = put(doc, photoEntries(one.photo), "?");
      this.holes.set(one.id, { digest, size });
    }
    for (const one of this.all.values()) {
      const { entries, data } = streamOf(one.picture);
      one.id = put(doc, entries, binary(data));
    }
  }

  /** Writes their entries into the resources of the pages. */
  list(doc: Writer): void {
    for (const { name, id } of this.all.values()) doc.internal.write(`/${name} ${id} 0 R`);
    for (const [name, { id }] of this.photos) doc.internal.write(`/${name} ${id} 0 R`);
  }
}

function put(doc: Writer, entries: Record<string, string>, data: string): number {
  const objectId = doc.internal.newObject();
  const additionalKeyValues = Object.entries(entries).map(([key, value]) => ({ key, value }));
  doc.internal.putStream({ data, additionalKeyValues, objectId });
  doc.internal.write("endobj");
  return objectId;
}
