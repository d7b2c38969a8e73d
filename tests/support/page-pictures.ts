/** Cases whose papers are pictures, and PDFs with pages for them. */
import sharp from "sharp";
import { jpegFacts } from "../../src/core/case/papers/jpeg.ts";
import { asItIs } from "../../src/core/case/papers/pictures.ts";
import type { PaperSize } from "../../src/core/form/paper.ts";
import type { DrawnPicture } from "../../src/core/form/picture-pages.ts";
import { filled } from "../../src/pdf/carried.ts";
import { drawCasePdf } from "../../src/pdf/export-case.ts";
import { KALTIM } from "./calendars.ts";
import { walked } from "./officers.ts";
import { OFFICE } from "./offices.ts";
import { caseFileOf, EXPORTED } from "./paper-cases.ts";
import { attaching, type MadePaper, paperOf } from "./papers.ts";
import { type Story, told } from "./story.ts";

interface Made {
  width: number;
  height: number;
  as?: "jpeg" | "png" | "webp";
  hue?: number;
}

/** A picture of one colour with a dark frame, so that it is seen where it ends. */
export async function pictureOf(
  name: string,
  { width, height, as = "jpeg", hue = 120 }: Made,
): Promise<MadePaper> {
  const edge = Math.max(2, Math.round(Math.min(width, height) / 30));
  const inside = { width: width - 2 * edge, height: height - 2 * edge };
  const background = { r: hue, g: 200 - hue / 2, b: 255 - hue };
  const middle = sharp({ create: { ...inside, channels: 3, background } });
  const framed = middle.extend({ top: edge, bottom: edge, left: edge, right: edge });
  const bytes = await framed.toFormat(as).toBuffer();
  return paperOf(new Uint8Array(bytes), name);
}

/** A case, five steps on, that these were attached to. */
export const holding = (papers: readonly MadePaper[]): Story =>
  told([...walked(5), ...papers.map((paper, n) => attaching(paper, 80 + n))]);

/** What a browser draws of each: the paper itself, or its pixels anew. */
export async function drawnOf(papers: readonly MadePaper[]) {
  const pictures = new Map<string, DrawnPicture>();
  const bytesOf = new Map(papers.map(({ digest, bytes }) => [digest, bytes]));
  for (const { digest, bytes } of papers) {
    const own = asItIs(bytes);
    const jpeg = own ? bytes : new Uint8Array(await sharp(bytes).jpeg().toBuffer());
    const facts = own ?? jpegFacts(jpeg);
    if (facts === null) throw new Error("no picture");
    const { width, height, channels } = facts;
    const drawn = paperOf(jpeg, "");
    bytesOf.set(drawn.digest, drawn.bytes);
    pictures.set(digest, { digest: drawn.digest, size: jpeg.length, width, height, channels });
  }
  return { pictures, bytesOf };
}

/** Its PDF with the papers inside and a page for each. */
export async function withPicturePages(
  papers: readonly MadePaper[],
  paper: PaperSize = "a4",
  story = holding(papers),
): Promise<Uint8Array<ArrayBuffer>> {
  const { pictures, bytesOf } = await drawnOf(papers);
  const { parts } = drawCasePdf({
    ...{ log: story.log, caseFile: caseFileOf(story), paper, now: EXPORTED },
    ...{ calendar: KALTIM, office: OFFICE, pictures },
    papers: new Set(papers.map(({ digest }) => digest)),
  });
  return filled(parts, (digest) => bytesOf.get(digest) ?? null);
}
