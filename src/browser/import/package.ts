/**
 * A Word or Excel file is a zip of XML. Only the parts that hold tables are taken out of it, within
 * limits, and packed anew: no macro, no picture and no bomb ever reaches the reader of the format.
 */
import { strFromU8, unzipSync, zipSync } from "fflate";
import type { FileProblem } from "../../core/import/file-problems.ts";

/** The largest file that is looked at (bytes); the largest SOP seen has 2 MB. */
const MOST_BYTES = 20_000_000;
/** The most that its parts may hold unpacked. */
const MOST_UNPACKED = 60_000_000;
const MOST_PARTS = 5000;

export interface OfficePackage {
  kind: "docx" | "xlsx";
  /** The parts that hold tables, packed anew. */
  bytes: Uint8Array<ArrayBuffer>;
  /** Shapes drawn over the page: symbols, mostly, which no table holds. */
  shapes: number;
  hasMacro: boolean;
}

const HEADS = {
  zip: [0x50, 0x4b],
  /** The container of old formats, and of files with a password. */
  ole: [0xd0, 0xcf, 0x11, 0xe0],
  pdf: [0x25, 0x50, 0x44, 0x46],
} as const;

const begins = (bytes: Uint8Array, head: readonly number[]): boolean =>
  head.every((byte, n) => bytes[n] === byte);

const NEEDED = {
  docx: /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/[^/]+\.xml|word\/_rels\/document\.xml\.rels)$/,
  xlsx: /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/,
} as const;
const DRAWN = /^xl\/drawings\/[^/]+\.xml$/;

/** @returns what is in the file for whoever reads its format, or why there is nothing. */
export async function openPackage(file: Blob): Promise<OfficePackage | { problem: FileProblem }> {
  if (file.size > MOST_BYTES) return { problem: "too-large" };
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (begins(bytes, HEADS.pdf)) return { problem: "pdf" };
  if (begins(bytes, HEADS.ole)) return { problem: isEncrypted(bytes) ? "locked" : "old" };
  if (!begins(bytes, HEADS.zip)) return { problem: "other" };
  try {
    return opened(bytes);
  } catch {
    return { problem: "broken" };
  }
}

/** Names in the old container are written in UTF-16. */
const isEncrypted = (bytes: Uint8Array): boolean =>
  strFromU8(bytes, true).includes([..."EncryptedPackage"].join("\0"));

function opened(bytes: Uint8Array): OfficePackage | { problem: FileProblem } {
  const parts = listed(bytes);
  const names = parts.map(({ name }) => name);
  const kind = names.includes("word/document.xml")
    ? "docx"
    : names.includes("xl/workbook.xml")
      ? "xlsx"
      : null;
  if (kind === null) return { problem: names.includes("content.xml") ? "open-document" : "other" };
  const wanted = (name: string) => NEEDED[kind].test(name) || (kind === "xlsx" && DRAWN.test(name));
  const size = parts.filter(({ name }) => wanted(name)).reduce((sum, part) => sum + part.size, 0);
  if (size > MOST_UNPACKED || parts.length > MOST_PARTS) return { problem: "too-full" };
  // A part that unpacks to more than it says is cut off at what it says, and is then no XML.
  const taken = unzipSync(bytes, { filter: ({ name }) => wanted(name) });
  const texts = Object.entries(taken);
  const kept = texts.filter(([name]) => NEEDED[kind].test(name));
  return {
    kind,
    bytes: zipSync(Object.fromEntries(kept), { level: 0 }),
    shapes: texts.reduce((sum, [name, text]) => sum + shapesIn(name, strFromU8(text)), 0),
    hasMacro: names.some((name) => /vbaProject\.bin$/i.test(name)),
  };
}

function listed(bytes: Uint8Array): { name: string; size: number }[] {
  const parts: { name: string; size: number }[] = [];
  unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      parts.push({ name, size: originalSize });
      return false;
    },
  });
  return parts;
}

/** Word writes each shape twice, the second time for programs of before 2010. */
function shapesIn(name: string, xml: string): number {
  if (DRAWN.test(name)) return (xml.match(/<xdr:sp[\s/>]/g) ?? []).length;
  if (name !== "word/document.xml") return 0;
  const drawn = (xml.match(/<wps:wsp[\s/>]/g) ?? []).length;
  return drawn > 0 ? drawn : (xml.match(/<v:(?:rect|shape|roundrect|oval)[\s/>]/g) ?? []).length;
}
