/** Three verdicts, each of its own; none of them says more than was looked at. */
import { expect, test } from "vitest";
import { summaryOf, verdictsOn } from "../../src/verification/verdicts.ts";
import { withoutCheckingSteps } from "../support/changed-sop.ts";
import { caseFileOf, pdfOf, sealed } from "../support/paper-cases.ts";
import { painted, signedVisibly } from "../support/tampered-pdf.ts";
import { verified } from "../support/verified.ts";

async function verdicts(bytes: Uint8Array) {
  const found = await verified(bytes);
  if (found.kind !== "case") throw new Error(found.kind);
  return verdictsOn(found);
}

const tones = async (bytes: Uint8Array) => (await verdicts(bytes)).map(({ tone }) => tone);

test("as it was downloaded: record and pages agree, and nobody signed", async () => {
  const found = await verdicts(pdfOf(sealed()).bytes);
  expect(found.map(({ title }) => title)).toEqual([
    "Catatan utuh",
    "Halaman sama dengan catatan",
    "Tidak ada tanda tangan elektronik",
  ]);
  expect(summaryOf(found)).toBe("Dua pemeriksaan cocok, satu tidak ada atau belum pasti");
});

test("a page painted over leaves the record intact, and is named by its number", async () => {
  const [record, pages] = await verdicts(painted(pdfOf(sealed()).bytes, 3));
  expect(record.tone).toBe("good");
  expect(pages).toMatchObject({ tone: "bad", title: "Halaman berbeda pada halaman 4" });
});

test("a signature laid on another page is added, not different", async () => {
  const [, pages] = await verdicts(signedVisibly(painted(pdfOf(sealed()).bytes, 3), 2));
  expect(pages.title).toBe("Halaman berbeda pada halaman 4");
  expect(pages.text[0]).toContain("ditambahkan: tampilan tanda tangan elektronik di halaman 3");
});

test("a changed record is not excused by its pages", async () => {
  const forged = caseFileOf(sealed()).replace("Salah ketik.", "Salah ketik!");
  expect(await tones(pdfOf(sealed(), "a4", forged).bytes)).toEqual(["bad", "open", "open"]);
});

test("a chain over a changed SOP is not intact, though the pages are its own", async () => {
  const [record, pages] = await verdicts(pdfOf(withoutCheckingSteps()).bytes);
  expect(record).toMatchObject({ tone: "bad", title: "SOP di dalam kasus berubah" });
  expect(record.list.join()).toContain("Langkah 6 ditiadakan");
  expect(pages.tone).toBe("good");
});

test("a signature that covers impossible bytes is called wrong, and so are its bytes", async () => {
  const [, pages, signature] = await verdicts(signedVisibly(pdfOf(sealed()).bytes, 3));
  expect(pages.tone).toBe("good");
  expect(signature).toMatchObject({ tone: "bad", title: "Tanda tangan elektronik tidak cocok" });
  expect(signature.parts[0]?.list[0]).toContain("tidak mungkin");
});
