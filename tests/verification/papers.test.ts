/** The papers in a case's container: whole, changed, missing, or not in the list. */
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { writeCaseFile } from "../../src/core/exchange/write-case-file.ts";
import { verdictsOn } from "../../src/verification/verdicts.ts";
import { pdfOf, withPapers } from "../support/paper-cases.ts";
import { madePaper } from "../support/papers.ts";
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

async function recordOf(bytes: Uint8Array) {
  const found = await verified(bytes);
  if (found.kind !== "case") throw new Error(JSON.stringify(found));
  return verdictsOn(found)[0];
}

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

test("a PDF says that it names papers and does not carry them; its list is drawn again", async () => {
  const found = await verified(pdfOf(withPapers()).bytes);
  expect(found).toMatchObject({ kind: "case", pages: { kind: "same" } });
  if (found.kind !== "case") return;
  expect(verdictsOn(found)[0]).toMatchObject({ tone: "good" });
  expect(verdictsOn(found)[0].text).toContain(
    "Catatan menyebut 2 lampiran. Isinya tidak dibawa berkas ini, jadi tidak diperiksa; sidiknya ada dalam catatan.",
  );
});
