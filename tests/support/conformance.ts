/**
 * What can be checked of PDF/A-3a and PDF/UA-1 without a validator (none is among the project's
 * packages): each entry is a demand that the standards make and that some part of the layer could break.
 */
import { jpegFacts } from "../../src/core/case/papers/jpeg.ts";
import { bytesOf } from "../../src/pdf/syntax.ts";
import { type Element, flat, type RawPdf, rawPdf, structureOf } from "./raw-pdf.ts";

/** @returns the demands that the file does not meet; empty when all are met. */
export function conformanceFaults(bytes: Uint8Array, withCase: boolean): string[] {
  const pdf = rawPdf(bytes);
  const elements = flat(structureOf(pdf));
  return [
    ...catalogFaults(pdf, withCase),
    ...metadataFaults(pdf),
    ...forbidden(pdf),
    ...fontFaults(pdf),
    ...pdf.pages.flatMap((page, i) => contentFaults(page.content, i + 1)),
    ...pageFaults(pdf),
    ...widgetFaults(pdf, elements),
    ...photoFaults(pdf),
    ...elementFaults(elements),
    ...elements.filter(({ role }) => role === "Table").flatMap(tableFaults),
  ];
}

const unless = (ok: boolean, fault: string) => (ok ? [] : [fault]);

function catalogFaults({ catalog, objects }: RawPdf, withCase: boolean): string[] {
  const all = [...objects.values()].join("\n");
  return [
    ...unless(catalog.includes("/Lang(id-ID)"), "no language"),
    ...unless(/\/MarkInfo\s*<<\s*\/Marked true/.test(catalog), "not marked"),
    ...unless(/\/StructTreeRoot \d/.test(catalog), "no structure tree"),
    ...unless(/\/OutputIntents\s*\[/.test(catalog), "no output intent"),
    ...unless(all.includes("/S/GTS_PDFA1"), "no PDF/A output intent"),
    ...unless(/\/DisplayDocTitle true/.test(catalog), "title not displayed"),
    ...unless(/\/Metadata \d/.test(catalog), "no metadata"),
    ...unless(/\/ID\s*\[\s*<[0-9A-Fa-f]{32}>/.test(all), "no file identifier"),
    ...unless(/\/AF\s*\[/.test(catalog) === withCase, "associated file"),
    ...unless(/\/AFRelationship\/Data/.test(all) === withCase, "relationship of the attachment"),
    ...unless(/\/Subtype\s*\/application#2Fjson/.test(all) === withCase, "type of the attachment"),
  ];
}

function metadataFaults({ objects, streams }: RawPdf): string[] {
  const [id, dictionary] = [...objects].find(([, text]) => /\/Type\s*\/Metadata/.test(text)) ?? [
    0,
    "",
  ];
  const xmp = streams.get(id) ?? "";
  return [
    ...unless(!dictionary.includes("/Filter"), "metadata is filtered"),
    ...unless(xmp.includes("<pdfaid:part>3</pdfaid:part>"), "no PDF/A part"),
    ...unless(xmp.includes("<pdfaid:conformance>A</pdfaid:conformance>"), "no conformance level"),
    ...unless(xmp.includes("<pdfuaid:part>1</pdfuaid:part>"), "no PDF/UA part"),
    ...unless(
      xmp.includes("<pdfaProperty:name>part</pdfaProperty:name>"),
      "PDF/UA schema not described",
    ),
    ...unless(
      /<xmpMM:DocumentID>uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}</.test(xmp),
      "no document identifier",
    ),
    ...unless(/<dc:title>.*<rdf:li[^>]*>[^<]+</.test(xmp), "no title"),
  ];
}

function forbidden({ objects }: RawPdf): string[] {
  const all = [...objects.values()].join("\n");
  const words = [
    "/Type1",
    "/JavaScript",
    "/JS",
    "/Encrypt",
    "/LZWDecode",
    "/SMask",
    "/Launch",
    "NaN",
    "undefined",
    "Infinity",
  ];
  return words.filter((word) => all.includes(word)).map((word) => `holds ${word}`);
}

function fontFaults({ objects, streams }: RawPdf): string[] {
  const fonts = [...objects.values()].filter((text) => /\/Subtype\s*\/Type0/.test(text));
  const descriptors = [...objects.values()].filter((text) =>
    /\/Type\s*\/FontDescriptor/.test(text),
  );
  return [
    ...unless(fonts.length > 0, "no font"),
    ...unless(
      fonts.every((font) => font.includes("/ToUnicode")),
      "text without meaning",
    ),
    ...unless(
      descriptors.every((one) => one.includes("/FontFile2")),
      "font not embedded",
    ),
    ...unless(
      [...streams.values()].some((data) => data.startsWith("\0\x01\0\0") && data.includes("cmap")),
      "font cut down",
    ),
  ];
}

/** All ink inside marked content, none nested, every sequence closed. */
function contentFaults(content: string, page: number): string[] {
  let depth = 0;
  for (const line of content.replace(/<[0-9a-f]*>/g, "<>").split("\n")) {
    const opened = (line.match(/\b(BDC|BMC)\b/g) ?? []).length;
    const closed = (line.match(/\bEMC\b/g) ?? []).length;
    if (depth + opened > 1) return [`page ${page}: nested marked content`];
    depth += opened - closed;
    if (depth < 0) return [`page ${page}: more closed than opened`];
    if (depth === 0 && /\b(Tj|S|s|f|B|b|EI)\b/.test(line))
      return [`page ${page}: ink outside marked content: ${line}`];
  }
  return unless(depth === 0, `page ${page}: marked content left open`);
}

/** The parent tree knows as many pieces of content as each page holds. */
function pageFaults({ pages, objects }: RawPdf): string[] {
  const tree = [...objects.values()].find((text) => /^<<\s*\/Nums/.test(text)) ?? "";
  const lists = new Map(
    [...tree.matchAll(/(\d+)\s*\[([^\]]*)\]/g)].map(([, key, list]) => [
      Number(key),
      (list?.match(/ 0 R/g) ?? []).length,
    ]),
  );
  return pages.flatMap(({ dictionary, content }, i) => {
    const pieces = (content.match(/\/MCID \d+/g) ?? []).length;
    const key = Number(/\/StructParents (\d+)/.exec(dictionary)?.[1] ?? Number.NaN);
    return [
      ...unless(dictionary.includes("/Tabs/S"), `page ${i + 1}: no tab order`),
      ...unless((lists.get(key) ?? 0) === pieces, `page ${i + 1}: parent tree does not match`),
    ];
  });
}

/** What lies on a page is a signature field of the form, named, hidden from nobody, and part of the structure. */
function widgetFaults({ catalog, objects, pages, streams }: RawPdf, elements: readonly Element[]) {
  const form = /\/AcroForm\s*<<(.*?)>>/.exec(catalog)?.[1] ?? "";
  const fields = referencesIn(/\/Fields\[([^\]]*)\]/.exec(form)?.[1] ?? "");
  const tree = [...objects.values()].find((text) => /^<<\s*\/Nums/.test(text)) ?? "";
  const lying = pages.flatMap(({ dictionary }) =>
    referencesIn(/\/Annots\[([^\]]*)\]/.exec(dictionary)?.[1] ?? ""),
  );
  const holders = elements.flatMap(({ dictionary }) => {
    const held = /\/Type\/OBJR\/Obj (\d+) 0 R/.exec(dictionary)?.[1];
    return held === undefined ? [] : [[Number(held), dictionary] as const];
  });
  const names = lying.map((id) => /\/T\(([^)]*)\)/.exec(objects.get(id) ?? "")?.[1] ?? "");
  const each = lying.flatMap((id) => {
    const widget = objects.get(id) ?? "";
    const [holder, ...others] = holders.filter(([held]) => held === id);
    const look = Number(/\/AP<<\/N (\d+) 0 R>>/.exec(widget)?.[1] ?? Number.NaN);
    const page = Number(/\/P (\d+) 0 R/.exec(widget)?.[1] ?? Number.NaN);
    const key = /\/StructParent (\d+)/.exec(widget)?.[1];
    const element = new RegExp(`(?:\\]| )${key} (\\d+) 0 R`).exec(tree)?.[1];
    const own = referencesIn(/\/Annots\[([^\]]*)\]/.exec(objects.get(page) ?? "")?.[1] ?? "");
    return [
      ...unless(/\/Subtype\/Widget\/FT\/Sig/.test(widget), "no signature field"),
      ...unless(/\/TU[(<]./.test(widget), "not named"),
      ...unless(widget.includes("/F 4/"), "not printed, or hidden"),
      ...unless(streams.get(look)?.trim() === "", "no empty appearance"),
      ...unless(own.includes(id), "not of its page"),
      ...unless(/\/Rect\[[\d. -]+\]/.test(widget), "no place"),
      ...unless(holder !== undefined && others.length === 0, "not in the structure"),
      ...unless(objects.get(Number(element)) === holder?.[1], "parent tree leads elsewhere"),
    ].map((fault) => `widget ${id}: ${fault}`);
  });
  return [
    ...each,
    ...unless(new Set(names).size === names.length, "fields of one name"),
    ...unless(fields.join() === lying.join(), "fields and widgets differ"),
  ];
}

/** Photos are JPEGs in grey or in the colours of the output intent, opaque, as large as they say. */
function photoFaults({ objects, streams }: RawPdf): string[] {
  const photos = [...objects].filter(([, text]) => text.includes("/DCTDecode"));
  return photos.flatMap(([id, text]) => {
    const facts = jpegFacts(bytesOf(streams.get(id) ?? ""));
    const number = (key: string) => Number(new RegExp(`/${key} (\\d+)`).exec(text)?.[1]);
    const space = facts?.channels === 1 ? "/DeviceGray" : "/DeviceRGB";
    return [
      ...unless(/\/Subtype\s*\/Image/.test(text), "no picture"),
      ...unless(number("Width") === facts?.width, "another width"),
      ...unless(number("Height") === facts?.height, "another height"),
      ...unless(number("BitsPerComponent") === 8, "another depth"),
      ...unless(text.includes(`/ColorSpace${space}`), "another colour space"),
      ...["Mask", "Interpolate", "Alternates", "OPI"]
        .filter((key) => text.includes(`/${key}`))
        .map((key) => `holds /${key}`),
    ].map((fault) => `photo ${id}: ${fault}`);
  });
}

const referencesIn = (text: string) => [...text.matchAll(/(\d+) 0 R/g)].map(([, id]) => Number(id));

function elementFaults(elements: readonly Element[]): string[] {
  const levels = elements.flatMap(({ role }) => (/^H[1-6]$/.test(role) ? [Number(role[1])] : []));
  const skips = levels.some((level, i) => level > (levels[i - 1] ?? 0) + 1);
  const mute = elements.filter(
    ({ role, dictionary }) => ["Figure", "Form"].includes(role) && !/\/Alt\s*[(<]/.test(dictionary),
  );
  const fields = elements.filter(
    ({ role, dictionary }) =>
      role === "Form" &&
      !/\/O\/PrintField\/Role\/cb\/checked\/(on|off)/.test(dictionary) &&
      !dictionary.includes("/Type/OBJR"),
  );
  const unscoped = elements.filter(
    ({ role, dictionary }) => role === "TH" && !/\/Scope\/(Row|Column)/.test(dictionary),
  );
  const unplaced = elements.filter(
    ({ role, dictionary }) =>
      ["Figure", "Form"].includes(role) && !/\/BBox\[[\d. -]+\]/.test(dictionary),
  );
  const alone = elements.flatMap(({ kids }) =>
    kids.filter(({ role }, i) => role === "Caption" && kids[i - 1]?.role !== "Figure"),
  );
  const uncounted = elements.filter(
    ({ role, dictionary }) => role === "L" && !/\/ListNumbering\/[A-Z]/.test(dictionary),
  );
  return [
    ...unless(levels[0] === 1 && !skips, `headings ${levels.join(" ")}`),
    ...mute.map(({ role }) => `${role} without words`),
    ...fields.map(() => "form field without state or object"),
    ...unscoped.map(() => "table head without scope"),
    ...unplaced.map(({ role }) => `${role} without place`),
    ...alone.map(() => "caption without figure"),
    ...uncounted.map(() => "list that does not say how it counts"),
  ];
}

/** Every row of a table spans the same number of columns. */
function tableFaults({ kids }: Element): string[] {
  const number = (text: string, key: string) =>
    Number(new RegExp(`/${key} (\\d+)`).exec(text)?.[1] ?? 1);
  const widths: number[] = kids.map(() => 0);
  kids.forEach((row, r) => {
    for (const { dictionary } of row.kids) {
      for (let down = 0; down < number(dictionary, "RowSpan"); down++) {
        widths[r + down] = (widths[r + down] ?? 0) + number(dictionary, "ColSpan");
      }
    }
  });
  const heads = kids.some((row) => row.kids.some(({ role }) => role === "TH"));
  return [
    ...unless(new Set(widths).size <= 1, `ragged table: ${widths.join(" ")}`),
    ...unless(heads, "table without heads"),
  ];
}
