/** Pages that show the pictures of a case: still PDF/A-3a and PDF/UA-1, and the papers themselves. */
import { expect, test } from "vitest";
import { openPdf } from "../../src/pdf/read/open.ts";
import { partsOf } from "../../src/pdf/read/parts.ts";
import { stampOf } from "../../src/pdf/stamp.ts";
import { conformanceFaults } from "../support/conformance.ts";
import { pictureOf, withPicturePages } from "../support/page-pictures.ts";
import { attachedBytes, pageTexts, readPdf } from "../support/read-pdf.ts";

const TALL = await pictureOf("foto disposisi.jpg", { width: 600, height: 800 });
const WIDE = await pictureOf("lokasi.png", { width: 500, height: 300, as: "png", hue: 20 });
const SMALL = await pictureOf("kop.webp", { width: 200, height: 120, as: "webp", hue: 220 });
const ALL = [TALL, WIDE, SMALL];

test.each(["a4", "f4"] as const)("on %s it stays PDF/A-3a and PDF/UA-1", async (paper) => {
  expect(conformanceFaults(await withPicturePages(ALL, paper), true)).toEqual([]);
});

test("each page says which paper it shows, and the papers ride along byte for byte", async () => {
  await readPdf(await withPicturePages(ALL), async (pdf) => {
    const texts = (await pageTexts(pdf)).slice(-2).map((text) => text.replace(/\s+/g, " "));
    expect(texts[0]).toMatch(
      /Gambar lampiran \(3\) 1\. foto disposisi\.jpg\. Lampiran untuk kasus\./,
    );
    expect(texts[0]).toContain(`berawal ${TALL.digest.slice(0, 8)} ${TALL.digest.slice(8, 16)}.`);
    expect(texts[1]).toMatch(/2\. lokasi\.png\..* 3\. kop\.webp\./);
    expect(await attachedBytes(pdf, "kop.webp")).toEqual(SMALL.bytes);
  });
});

test("a plain JPEG is drawn as it is: the paper lies in the file twice, untouched", async () => {
  const pdf = Buffer.from(await withPicturePages([TALL]));
  const first = pdf.indexOf(TALL.bytes);
  expect(pdf.indexOf(TALL.bytes, first + 1)).toBeGreaterThan(first);
});

test("the same papers give the same file", async () => {
  expect(await withPicturePages(ALL)).toEqual(await withPicturePages(ALL));
});

test("what the file says of its making agrees with what a reader finds", async () => {
  const opened = openPdf(await withPicturePages(ALL));
  if (opened.kind !== "read") throw new Error(opened.kind);
  expect(stampOf(opened.document.objects)?.parts).toEqual(partsOf(opened.document));
});
