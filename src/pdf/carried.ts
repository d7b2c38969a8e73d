/**
 * Files inside a PDF (ISO 32000-1, 7.11.4; ISO 19005-3, 6.8): the record, whose bytes are written like any
 * other stream, and the papers of a case, whose bytes are left out until the parts are joined, so that
 * they never lie in memory together.
 */
import { joined } from "../core/bytes.ts";
import type { CarriedPaper } from "../core/case/papers/carried.ts";
import { ZONE } from "../core/time/zone.ts";
import type { Writer } from "./library.ts";
import { binary, dates, nameOf, textString } from "./syntax.ts";

/** Room for the bytes of a paper, as they are. */
export interface Hole {
  digest: string;
  size: number;
}

/** A file in the order in which it is written. */
export type PdfPart = Uint8Array<ArrayBuffer> | Hole;

export interface Attachment {
  name: string;
  mime: string;
  description: string;
  bytes: Uint8Array;
}

/** The files of one PDF; `holes` are known once they are written. */
export class Carried {
  /** By object number. */
  readonly holes = new Map<number, Hole>();
  private readonly specs: { name: string; id: number }[] = [];
  private readonly doc: Writer;

  constructor(doc: Writer) {
    this.doc = doc;
  }

  /** @param at epoch ms. */
  record({ name, mime, description, bytes }: Attachment, at: number): void {
    const when = dates(at, ZONE.offset).pdf;
    const params = `<</Size ${bytes.length}/CreationDate(${when})/ModDate(${when})>>`;
    const file = this.stream(mime, params, binary(bytes));
    this.spec({ name, description, relationship: "Data" }, file);
  }

  /** Each under its own name; the same bytes stand once. */
  papers(papers: readonly CarriedPaper[]): void {
    const streams = new Map<string, number>();
    for (const paper of papers) {
      const file = streams.get(paper.digest) ?? this.hole(paper);
      streams.set(paper.digest, file);
      this.spec(paper, file);
    }
  }

  /** @returns the entries for the catalogue; "" where nothing is carried. */
  entries(): string {
    if (this.specs.length === 0) return "";
    const listed = this.specs.map(({ id }) => `${id} 0 R`).join(" ");
    // A tree of names is searched by halves: capitals before small letters, others behind.
    const named = this.specs
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .map(({ name, id }) => `${textString(name)} ${id} 0 R`);
    return `/AF[${listed}]/Names<</EmbeddedFiles<</Names[${named.join(" ")}]>>>>`;
  }

  private hole({ digest, size, mediaType, at }: CarriedPaper): number {
    const params = `<</Size ${size}/ModDate(${dates(at, ZONE.offset).pdf})>>`;
    // Only the record is JSON: readers tell the two apart by it.
    const mime = mediaType === "application/json" ? "text/plain" : mediaType;
    const id = this.stream(mime, params, "?");
    this.holes.set(id, { digest, size });
    return id;
  }

  private stream(mime: string, params: string, data: string): number {
    const objectId = this.doc.internal.newObject();
    const entries = { Type: "/EmbeddedFile", Subtype: nameOf(mime), Params: params };
    const additionalKeyValues = Object.entries(entries).map(([key, value]) => ({ key, value }));
    this.doc.internal.putStream({ data, additionalKeyValues, objectId });
    this.doc.internal.write("endobj");
    return objectId;
  }

  private spec(
    {
      name,
      description,
      relationship,
    }: Pick<CarriedPaper, "name" | "description"> & {
      relationship: string;
    },
    file: number,
  ): void {
    const id = this.doc.internal.newObject();
    // Readers of before know no other letters in `F`.
    const plain = textString(name.replace(/[^ -~]/g, "_"));
    const said = `/F${plain}/UF${textString(name)}/Desc${textString(description)}/AFRelationship/${relationship}`;
    this.doc.internal.write(
      `<</Type/Filespec${said}/EF<</F ${file} 0 R/UF ${file} 0 R>>>>\nendobj`,
    );
    this.specs.push({ name, id });
  }
}

/** @returns the whole; where there are no such bytes, or too many or few, zeros in their place. */
export const filled = (
  parts: readonly PdfPart[],
  bytesOf: (digest: string) => Uint8Array | null,
): Uint8Array<ArrayBuffer> =>
  joined(
    parts.map((part) => {
      if (part instanceof Uint8Array) return part;
      const bytes = bytesOf(part.digest);
      return bytes?.length === part.size ? bytes : new Uint8Array(part.size);
    }),
  );

/** @returns the whole, where nothing was left out. */
export function wholeOf(parts: readonly PdfPart[]): Uint8Array<ArrayBuffer> {
  const [only, ...more] = parts;
  if (!(only instanceof Uint8Array) || more.length > 0) throw new Error("Papers are missing.");
  return only;
}
