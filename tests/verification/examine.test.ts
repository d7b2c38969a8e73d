import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { leaveForOpening, takeForOpening } from "../../src/browser/kept/handed-file.ts";
import { exportBlankPdf } from "../../src/pdf/export-sop.ts";
import { publishedSop } from "../support/content.ts";
import { signedLater } from "../support/later-signature.ts";
import { caseFileOf, pdfOf, running, sealed } from "../support/paper-cases.ts";
import { attachedText, readPdf } from "../support/read-pdf.ts";
import { painted } from "../support/tampered-pdf.ts";
import { verified, verifiedWith } from "../support/verified.ts";

const gzipped = (text: string) => new Uint8Array(gzipSync(text));
const utf8 = (text: string) => new TextEncoder().encode(text);

test("a PDF as it was downloaded is intact, and its pages are those of its case", async () => {
  const found = await verified(pdfOf(sealed(), "f4").bytes);
  expect(found).toMatchObject({ kind: "case", pages: { kind: "same", saved: "never" } });
});

test("bytes that another tool appended leave the case verifiable and are told", async () => {
  const { bytes } = pdfOf(sealed());
  const signed = signedLater(bytes);
  const pages = { kind: "same", saved: "appended" };
  expect(await verified(signed)).toMatchObject({ kind: "case", pages });
  // Not bytes alone: a reader that is not ours sees the update and the same pages.
  await readPdf(signed, async (pdf) => {
    expect((await pdf.getMetadata()).info).toMatchObject({ IsSignaturesPresent: true });
    expect(await attachedText(pdf, "kasus.json")).toBe(caseFileOf(sealed()));
  });
});

test("a changed entry is found and its place is named", async () => {
  const story = sealed();
  const forged = caseFileOf(story).replace("Salah ketik.", "Salah ketik!");
  const found = await verified(pdfOf(story, "a4", forged).bytes);
  const why = expect.stringMatching(/Catatan ke-\d+ tidak cocok/);
  expect(found).toMatchObject({ kind: "case", record: { kind: "altered", why } });
});

test.each([
  ["nothing", new Uint8Array()],
  ["text", utf8("halo")],
  ["other JSON", utf8("{}")],
  ["a PDF's beginning", utf8("%PDF-1.7 /EmbeddedFile stream")],
])("%s is not ours", async (_, bytes) => {
  expect(await verified(bytes)).toMatchObject({ kind: "foreign" });
});

test("a blank form of ours is called so, and one that was painted over is not passed", async () => {
  const blank = exportBlankPdf(publishedSop(), "a4");
  const what = expect.stringMatching(
    /^Formulir kosong SOP .* Dokumen ini tidak memuat kasus\..*cocok/,
  );
  expect(await verified(blank)).toMatchObject({ kind: "known", what, from: "here" });
  const changed = expect.stringContaining("dokumen ini diubah sesudahnya");
  expect(await verified(painted(blank, 0))).toMatchObject({ kind: "known", what: changed });
});

test("a form of another office's site is called so; without a network nothing is said of it", async () => {
  const sop = publishedSop();
  const other = { ...sop, identity: { ...sop.identity, unit: "Dinas Lain" } };
  const bytes = exportBlankPdf(other, "a4");
  expect(await verified(bytes)).toMatchObject({ kind: "known", from: "elsewhere" });
  const alone = await verifiedWith(bytes, { loadPapers: async () => null });
  expect(alone).toMatchObject({ kind: "known", from: null });
});

test("a version that was never published here is named", async () => {
  const what = expect.stringContaining("Versi 9.9 tidak pernah terbit di situs ini.");
  const bytes = exportBlankPdf({ ...publishedSop(), version: "9.9" }, "a4");
  expect(await verified(bytes)).toMatchObject({ kind: "known", from: "here", what });
});

test.each([
  ["a backup", utf8('{"format":"sop-cadangan","version":1}\n'), /Berkas cadangan/],
  [
    "a backup as it is downloaded",
    gzipped('{"format":"sop-cadangan","version":1}\n'),
    /Berkas cadangan/,
  ],
  ["an archive of PDFs", utf8("PK\x03\x04a.pdf"), /Berkas ZIP/],
])("%s is recognised", async (_, bytes, words) => {
  const what = expect.stringMatching(words);
  expect(await verified(bytes)).toMatchObject({ kind: "known", what });
});

test("a case file is read like a PDF", async () => {
  expect(await verified(utf8(caseFileOf(running())))).toMatchObject({
    kind: "case",
    pages: { kind: "none" },
  });
});

test("a case left for opening is taken once; a browser that refuses says so", () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  } as Storage;
  expect(leaveForOpening(storage, "kasus")).toBe(true);
  expect([takeForOpening(storage), takeForOpening(storage)]).toEqual(["kasus", null]);
  const full = {
    setItem() {
      throw new DOMException("full", "QuotaExceededError");
    },
  } as unknown as Storage;
  expect(leaveForOpening(full, "kasus")).toBe(false);
});
