/** What is done to a finished PDF behind its last byte, by signers, viewers and forgers. */
import { documentOf } from "../../src/pdf/read/document.ts";
import { PdfFile } from "../../src/pdf/read/file.ts";
import { unfolded } from "../../src/pdf/read/filters.ts";
import { entriesOf, entry, isReference, type Stream } from "../../src/pdf/read/values.ts";
import { binary } from "../../src/pdf/syntax.ts";
import { appended, type Index, idsOf, nextId, type Written, written } from "./pdf-objects.ts";

type Bytes = Uint8Array<ArrayBuffer>;

const openedAt = (bytes: Uint8Array) => documentOf(new PdfFile(bytes).newest);

function pageOf(bytes: Uint8Array, page: number) {
  const found = openedAt(bytes).pages[page];
  if (found === undefined || found.id === null) throw new Error(`no page ${page}`);
  return { ...found, id: found.id };
}

/** Draws a white box over a page, in its own content. */
export const painted = (bytes: Uint8Array, page: number, index: Index = "table"): Bytes =>
  boxed(bytes, page, "1 g", index);

/** The same in black, on a part of the page where nothing stands. */
export const blackened = (bytes: Uint8Array, page: number): Bytes =>
  boxed(bytes, page, "0 g", "table");

function boxed(bytes: Uint8Array, page: number, ink: string, index: Index): Bytes {
  const { objects } = openedAt(bytes);
  const { dictionary } = pageOf(bytes, page);
  const reference = entriesOf(dictionary).get("Contents");
  if (!isReference(reference)) throw new Error("content of the page is no object");
  const content = entry(dictionary, "Contents", objects.resolve) as Stream;
  const drawn = binary(unfolded(content, objects.resolve, objects.budget).bytes);
  const forged = `${drawn}\n/Artifact BMC ${ink} 100 100 200 40 re f EMC`;
  const body = `<</Length ${forged.length}>>stream\n${forged}\nendstream`;
  return appended(bytes, [{ id: reference.id, body }], index);
}

/** Replaces the first object that holds `mark`, as a text, by what `change` makes of it. */
export function replaced(
  bytes: Uint8Array,
  mark: string,
  change: (body: string) => string,
  index: Index = "table",
  more: readonly Written[] = [],
): Bytes {
  const file = new PdfFile(bytes);
  const id = idsOf(file).find((one) => written(file.newest.resolve(one)).includes(mark));
  if (id === undefined) throw new Error(`nothing holds ${mark}`);
  const body = change(written(file.newest.resolve(id)));
  return appended(bytes, [{ id, body }, ...more], index);
}

/** More entries in the catalogue. */
export const inCatalog = (
  bytes: Uint8Array,
  entries: string,
  more: readonly Written[] = [],
  index: Index = "table",
) => replaced(bytes, "/Catalog", (body) => body.replace(/>>$/, `${entries}>>`), index, more);

/** Says that another layout drew the file. */
export const ofLayout = (bytes: Uint8Array, layout: number) =>
  replaced(bytes, "/PieceInfo", (body) => body.replace(/\/Layout \d+/, `/Layout ${layout}`));

/** Says that the file is encrypted, as whoever asks for a password to change it makes it. */
export function locked(bytes: Uint8Array): Bytes {
  const more = [{ id: 9000, body: "<</Filter/Standard/V 2>>" }];
  const text = binary(replaced(bytes, "/Title", (body) => body, "table", more));
  const last = /(trailer\n<<)(?![\s\S]*trailer)/;
  return Uint8Array.from(text.replace(last, "$1/Encrypt 9000 0 R"), (sign) => sign.charCodeAt(0));
}

/** Lays an annotation on a page. */
export function annotated(
  bytes: Uint8Array,
  page: number,
  annotation: string,
  more: readonly Written[] = [],
  index: Index = "table",
): Bytes {
  const { id, dictionary } = pageOf(bytes, page);
  const listed = written(entriesOf(dictionary).get("Annots") ?? null).replace(/^null$|[[\]]/g, "");
  const next = nextId(bytes) + more.length;
  const body = written(dictionary).replace(/>>$/, `/Annots [${listed} ${next} 0 R]>>`);
  return appended(bytes, [{ id, body }, { id: next, body: annotation }, ...more], index);
}

/** A visible signature without a certificate: field, appearance, permissions, certificates for later. */
export function signedVisibly(bytes: Uint8Array, page: number, index: Index = "table"): Bytes {
  const next = nextId(bytes);
  const value = `<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/Contents<${"00".repeat(64)}>/ByteRange[0 0 0 0]>>`;
  const drawing = "0.8 g 0 0 90 40 re f";
  const appearance = `<</Type/XObject/Subtype/Form/BBox[0 0 90 40]/Length ${drawing.length}>>stream\n${drawing}\nendstream`;
  const widget = `<</Type/Annot/Subtype/Widget/FT/Sig/T(ttd)/F 132/Rect[400 40 490 80]/V ${next} 0 R/AP<</N ${next + 1} 0 R>>>>`;
  const more = [
    { id: next, body: value },
    { id: next + 1, body: appearance },
  ];
  const laid = annotated(bytes, page, widget, more, index);
  const form = `/AcroForm<</SigFlags 3/Fields[${next + 2} 0 R]>>/DSS<</Certs[]>>/Extensions<</ESIC<</BaseVersion/1.7/ExtensionLevel 5>>>>`;
  return inCatalog(laid, form, [], index);
}

/** Fills the signature field of that name, as a signer does that finds it. */
export function signedInPlace(bytes: Uint8Array, name: string, index: Index = "table"): Bytes {
  const next = nextId(bytes);
  const value = `<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/Contents<${"00".repeat(64)}>/ByteRange[0 0 0 0]>>`;
  const drawing = "0.8 g 0 0 90 40 re f";
  const look = `<</Type/XObject/Subtype/Form/BBox[0 0 90 40]/Length ${drawing.length}>>stream\n${drawing}\nendstream`;
  const more = [
    { id: next, body: value },
    { id: next + 1, body: look },
  ];
  const field = `/T <${[...name].map((sign) => sign.charCodeAt(0).toString(16)).join("")}>`;
  const filled = (body: string) =>
    body
      .replace(/\/AP <<[\s\S]*?>>/, `/AP <</N ${next + 1} 0 R>>`)
      .replace(/>>$/, `/V ${next} 0 R>>`);
  return replaced(bytes, field, filled, index, more);
}
