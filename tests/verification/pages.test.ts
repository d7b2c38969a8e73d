/** Whether pages agree with the record: of this release, of older ones, and after others had the file. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { PdfFile } from "../../src/pdf/read/file.ts";
import { unfolded } from "../../src/pdf/read/filters.ts";
import { pagesOf } from "../../src/pdf/read/pages.ts";
import { entriesOf, entry, isReference, type Stream } from "../../src/pdf/read/values.ts";
import { binary } from "../../src/pdf/syntax.ts";
import { examine } from "../../src/verification/examine.ts";
import type { LoadPrinter } from "../../src/verification/pages.ts";
import { pagesText } from "../../src/verification/pages-text.ts";
import { KALTIM } from "../support/calendars.ts";
import { signedLater } from "../support/later-signature.ts";
import { pdfOf, sealed } from "../support/paper-cases.ts";
import { appended, idsOf, savedAnew, written } from "../support/pdf-objects.ts";

const printer = () => import("../../src/pdf/export-case.ts");

async function pagesIn(bytes: Uint8Array, load: LoadPrinter = printer, calendar = KALTIM) {
  const found = await examine(bytes, calendar, load);
  if (found.kind !== "intact") throw new Error(found.why);
  return found.pages;
}

/** One file of each released layout, as it was downloaded. */
const corpus = new URL("./corpus/", import.meta.url);
const read = (name: string) => new Uint8Array(readFileSync(new URL(name, corpus)));

/** Draws a white box over page `page` and, if told so, other words on it. */
function painted(bytes: Uint8Array, page: number): Uint8Array<ArrayBuffer> {
  const { newest } = new PdfFile(bytes);
  const { dictionary } = pagesOf(newest)[page] ?? {};
  const reference = entriesOf(dictionary).get("Contents");
  if (!isReference(reference)) throw new Error("content of the page is no object");
  const content = entry(dictionary, "Contents", newest.resolve) as Stream;
  const drawn = binary(unfolded(content, newest.resolve, newest.budget).bytes);
  const forged = `${drawn}\n/Artifact BMC 1 g 100 100 200 40 re f EMC`;
  const body = `<</Length ${forged.length}>>stream\n${forged}\nendstream`;
  return appended(bytes, [{ id: reference.id, body }]);
}

/** The file says that another layout drew it. */
function ofLayout(bytes: Uint8Array, layout: number): Uint8Array<ArrayBuffer> {
  const file = new PdfFile(bytes);
  const id = idsOf(file).find((one) => written(file.newest.resolve(one)).includes("/PieceInfo"));
  if (id === undefined) throw new Error("no stamp");
  const body = written(file.newest.resolve(id)).replace(/\/Layout \d+/, `/Layout ${layout}`);
  return appended(bytes, [{ id, body }]);
}

test("drawn by this release: the same, on either paper", async () => {
  expect(await pagesIn(pdfOf(sealed(), "a4").bytes)).toEqual({ kind: "same", saved: "never" });
  expect(await pagesIn(pdfOf(sealed(), "f4").bytes)).toEqual({ kind: "same", saved: "never" });
});

test("signed afterwards, or saved anew by another program: still the same, and that is said", async () => {
  const { bytes } = pdfOf(sealed());
  expect(await pagesIn(signedLater(bytes))).toEqual({ kind: "same", saved: "appended" });
  expect(await pagesIn(savedAnew(bytes))).toEqual({ kind: "same", saved: "rewritten" });
  expect(pagesText({ kind: "same", saved: "rewritten" })).toContain("disimpan ulang");
});

describe("a page painted over", () => {
  test("behind the last byte is named", async () => {
    const pages = await pagesIn(painted(pdfOf(sealed()).bytes, 3));
    expect(pages).toEqual({ kind: "different", differences: [{ page: 3 }] });
    expect(pagesText(pages)).toContain("halaman 4 tidak sama dengan cetakan ulangnya");
  });

  test("and saved anew is named", async () => {
    const pages = await pagesIn(savedAnew(painted(pdfOf(sealed()).bytes, 0)));
    expect(pages).toEqual({ kind: "different", differences: [{ page: 0 }] });
  });

  test("by a byte inside its content is named", async () => {
    const bytes = pdfOf(sealed()).bytes.slice();
    const at = binary(bytes).indexOf("stream\n") + 200;
    bytes[at] = (bytes[at] ?? 0) ^ 4;
    const pages = await pagesIn(bytes);
    expect(pages).toMatchObject({ kind: "different", differences: [{ page: 0 }] });
  });
});

describe("drawn by another release", () => {
  /** As if this release drew otherwise than the one that made the file. */
  const otherwise = async () => {
    const { exportCasePdf, ...rest } = await printer();
    type Request = Parameters<typeof exportCasePdf>[0];
    const later = (request: Request) => exportCasePdf({ ...request, now: request.now + 6e7 });
    return { ...rest, exportCasePdf: later };
  };

  test("and as its own digests say: that is said, and what it does not show", async () => {
    const pages = await pagesIn(ofLayout(pdfOf(sealed()).bytes, 999), otherwise);
    expect(pages).toEqual({ kind: "by digests", layout: 999, differences: [] });
    expect(pagesText(pages)).toMatch(/tata letak 999.*tidak dapat digambar ulang/);
    expect(pagesText(pages)).toContain("siapa pun yang mengubah halaman dapat menulisnya kembali");
  });

  test("and painted over since: the page is named", async () => {
    const file = painted(ofLayout(savedAnew(pdfOf(sealed()).bytes), 999), 2);
    const pages = await pagesIn(file, otherwise);
    expect(pages).toEqual({ kind: "by digests", layout: 999, differences: [{ page: 2 }] });
    expect(pagesText(pages)).toContain("halaman 3 tidak cocok dengan sidik halaman");
  });

  test("of the same layout but another calendar: times on paper may differ", async () => {
    const year = { ...KALTIM, daysOff: KALTIM.daysOff.slice(1) };
    const { bytes } = pdfOf(sealed());
    expect(await pagesIn(bytes, otherwise, year)).toMatchObject({ kind: "by digests" });
    expect(await pagesIn(bytes, otherwise)).toMatchObject({ kind: "different" });
  });

  test("before digests were written: no more is claimed than can be known", async () => {
    expect(await pagesIn(read("layout-0.pdf"), otherwise)).toEqual({ kind: "no digests" });
  });

  test.each(readdirSync(corpus).map((name) => [name]))(
    "really, in %s: still checked",
    async (name) => {
      const pages = await pagesIn(read(name));
      const plain = "differences" in pages ? pages.differences : [];
      expect(plain).toEqual([]);
      const layout = Number(/\d+/.exec(name)?.[0]);
      const kinds = ["same", layout === 0 ? "no digests" : "by digests"];
      expect(kinds).toContain(pages.kind);
    },
  );
});
