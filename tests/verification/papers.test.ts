/** The papers in a case's container: whole, changed, missing, or not in the list. */
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { writeCaseFile } from "../../src/core/exchange/write-case-file.ts";
import { verdictsOn } from "../../src/verification/verdicts.ts";
import { carrying, foldedAnew } from "../support/carrying.ts";
import { walked } from "../support/officers.ts";
import { pictureOf, withPicturePages } from "../support/page-pictures.ts";
import { caseFileOf, pdfOf, sealed, withPapers } from "../support/paper-cases.ts";
import { attaching, madePaper, paperOf } from "../support/papers.ts";
import { savedAnew } from "../support/pdf-objects.ts";
import { told } from "../support/story.ts";
import { verified } from "../support/verified.ts";

const NOTE = madePaper("nota dinas");
const PHOTO = madePaper("foto");
const NAME = "nota dinas nomor 7 tentang data sektoral.pdf";

const container = (papers: Record<string, Uint8Array>) =>
  zipSync({
    "kasus.json": strToU8(writeCaseFile(withPapers().log, 0)),
    ...Object.fromEntries(
      Object.entries(papers).map(([digest, bytes]) => [`lampiran/${digest}`, bytes]),
    ),
  });

async function examined(bytes: Uint8Array) {
  const found = await verified(bytes);
  if (found.kind !== "case") throw new Error(JSON.stringify(found));
  return found;
}

const recordOf = async (bytes: Uint8Array) => verdictsOn(await examined(bytes))[0];

test("a container with every paper is whole", async () => {
  const verdict = await recordOf(
    container({ [NOTE.digest]: NOTE.bytes, [PHOTO.digest]: PHOTO.bytes }),
  );
  expect(verdict).toMatchObject({ tone: "good", title: "Catatan utuh" });
  expect(verdict.text).toContain("Lampiran yang cocok dengan sidiknya: 2 dari 2.");
});

test("which one is missing is named, and keeps the verdict open", async () => {
  const verdict = await recordOf(container({ [NOTE.digest]: NOTE.bytes }));
  expect(verdict).toMatchObject({ tone: "open", title: "Catatan utuh, lampiran tidak lengkap" });
  expect(verdict.list).toContain("Lampiran “foto.jpg” tidak ada dalam berkas ini.");
});

test("which one is changed, and which is not in the list, are named", async () => {
  const verdict = await recordOf(
    container({
      [NOTE.digest]: strToU8("nota palsu"),
      [PHOTO.digest]: PHOTO.bytes,
      ["ab".repeat(32)]: strToU8("?"),
    }),
  );
  expect(verdict).toMatchObject({ tone: "bad", title: "Catatan utuh, lampiran tidak cocok" });
  expect(verdict.list).toEqual(
    expect.arrayContaining([
      `Lampiran “${NAME}” berubah: isinya tidak cocok dengan sidiknya.`,
      `Berkas “lampiran/${"ab".repeat(32)}” tidak ada dalam daftar lampiran.`,
    ]),
  );
});

test("a PDF without them says that it names papers and does not carry them; its list is drawn again", async () => {
  const found = await verified(pdfOf(withPapers()).bytes);
  expect(found).toMatchObject({ kind: "case", pages: { kind: "same" } });
  if (found.kind !== "case") return;
  expect(verdictsOn(found)[0]).toMatchObject({ tone: "good" });
  expect(verdictsOn(found)[0].text).toContain(
    "Catatan menyebut 2 lampiran. Isinya tidak dibawa berkas ini, jadi tidak diperiksa; sidiknya ada dalam catatan.",
  );
});

describe("a PDF that carries the papers of its case", () => {
  const story = withPapers();

  test("is whole, and drawn again to the last byte", async () => {
    const found = await examined(carrying(story, [NOTE, PHOTO]));
    expect(found.pages).toMatchObject({ kind: "same", saved: "never" });
    const [record] = verdictsOn(found);
    expect(record).toMatchObject({ tone: "good", title: "Catatan utuh" });
    expect(record.text).toContain("Lampiran yang cocok dengan sidiknya: 2 dari 2.");
  });

  test("is the same when another program stores it otherwise, even folded", async () => {
    const bytes = foldedAnew(savedAnew(carrying(story, [NOTE, PHOTO])), "nota dinas");
    const found = await examined(bytes);
    expect(found.pages).toMatchObject({ kind: "same", saved: "rewritten" });
    expect(found.papers).toMatchObject({ whole: [NAME, "foto.jpg"], changed: [], unlisted: [] });
  });

  test("which one is not there is named, and the sheet that says so is as drawn", async () => {
    const found = await examined(carrying(story, [PHOTO]));
    expect(found.pages).toMatchObject({ kind: "same", saved: "never" });
    expect(verdictsOn(found)[0]).toMatchObject({
      tone: "open",
      list: [`Lampiran “${NAME}” tidak ada dalam berkas ini.`],
    });
  });

  test("which one is changed is named, and the document differs", async () => {
    const bytes = carrying(story, [NOTE, PHOTO]);
    bytes[Buffer.from(bytes).indexOf("nota dinas\nendstream")] = 0x4e;
    const found = await examined(bytes);
    expect(found.pages).toMatchObject({ kind: "different", changes: [{ kind: "document" }] });
    expect(verdictsOn(found)[0]).toMatchObject({
      tone: "bad",
      title: "Catatan utuh, lampiran tidak cocok",
      list: [`Lampiran “${NAME}” berubah: isinya tidak cocok dengan sidiknya.`],
    });
  });

  test("one that the record does not name is named", async () => {
    const more = told([...walked(5), attaching(NOTE, 80), attaching(PHOTO, 81)]);
    const less = caseFileOf(told([...walked(5), attaching(NOTE, 80)]));
    const found = await examined(carrying(more, [NOTE, PHOTO], { caseFile: less }));
    expect(found.papers).toMatchObject({ whole: ["nota.txt"], unlisted: ["nota (2).txt"] });
    expect(verdictsOn(found)[0].tone).toBe("bad");
  });

  const other = sealed();

  test.each([
    ["the PDF of another case", pdfOf(other).bytes],
    ["the file of another case", new TextEncoder().encode(caseFileOf(other))],
    ["two PDFs in a row", new Uint8Array([...pdfOf(other).bytes, ...pdfOf(story).bytes])],
  ])("%s among the papers is a paper", async (_, content) => {
    const paper = paperOf(content, "lama.bin");
    const holder = told([...walked(5), attaching(paper, 80)]);
    const found = await examined(carrying(holder, [paper]));
    expect(found.pages).toMatchObject({ kind: "same", saved: "never" });
    expect(found.papers).toMatchObject({ whole: ["lama.bin"], unlisted: [] });
    expect(found.extra).toEqual({ loose: 0, replaced: 0 });
  });
});

const TALL = await pictureOf("foto.jpg", { width: 300, height: 400 });
const DRAWING = await pictureOf("bagan.png", { width: 400, height: 300, as: "png" });

describe("a PDF whose pages show the pictures of its case", () => {
  test("is drawn again from its papers, to the last byte", async () => {
    const found = await examined(await withPicturePages([TALL]));
    expect(found.pages).toMatchObject({ kind: "same", saved: "never" });
    expect(found.papers).toMatchObject({ whole: ["foto.jpg"], redrawn: [] });
    expect(verdictsOn(found)[0]).toMatchObject({ tone: "good", title: "Catatan utuh" });
  });

  test("is the same when another program stores it otherwise", async () => {
    const found = await examined(savedAnew(await withPicturePages([TALL, DRAWING])));
    expect(found.pages).toMatchObject({ kind: "same", saved: "rewritten" });
  });

  test("whose pixels were drawn anew is named: they prove nothing", async () => {
    const found = await examined(await withPicturePages([TALL, DRAWING]));
    expect(found.pages).toMatchObject({ kind: "same", saved: "never" });
    expect(found.papers).toMatchObject({
      whole: ["foto.jpg", "bagan.png"],
      redrawn: ["bagan.png"],
    });
    const text = verdictsOn(found)[0].text.join(" ");
    expect(text).toContain("digambar ulang saat PDF dibuat untuk “bagan.png”");
  });

  test("and one that shows another picture than its paper differs", async () => {
    const bytes = await withPicturePages([TALL]);
    const onPage = Buffer.from(bytes).indexOf(TALL.bytes);
    const at = onPage + TALL.bytes.length - 20;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    const found = await examined(bytes);
    expect(found.papers).toMatchObject({ whole: ["foto.jpg"], changed: [] });
    expect(found.pages).toMatchObject({ kind: "different" });
  });
});
