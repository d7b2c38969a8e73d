/** Whether pages agree with the record: of this release, of older ones, and after others had the file. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Change } from "../../src/pdf/read/changes.ts";
import { binary } from "../../src/pdf/syntax.ts";
import { pagesText } from "../../src/verification/pages-text.ts";
import { KALTIM } from "../support/calendars.ts";
import { signedLater } from "../support/later-signature.ts";
import { caseFileOf, pdfOf, running, sealed } from "../support/paper-cases.ts";
import { type Index, merged, savedAnew } from "../support/pdf-objects.ts";
import { readPdf } from "../support/read-pdf.ts";
import {
  annotated,
  inCatalog,
  locked,
  ofLayout,
  painted,
  replaced,
  signedInPlace,
  signedVisibly,
} from "../support/tampered-pdf.ts";
import { pagesIn, printer, verified } from "../support/verified.ts";

/** One file of each released layout, as it was downloaded. */
const corpus = new URL("./corpus/", import.meta.url);
const read = (name: string) => new Uint8Array(readFileSync(new URL(name, corpus)));

const INDEXES: Index[] = ["table", "stream", "packed", "hybrid"];
const ours = () => pdfOf(sealed()).bytes;
const joined = (...parts: Uint8Array[]) => new Uint8Array(parts.flatMap((part) => [...part]));

test("drawn by this release: the same, on either paper", async () => {
  const same = { kind: "same", saved: "never", changes: [], places: [], sides: null };
  expect(await pagesIn(pdfOf(sealed(), "a4").bytes)).toEqual(same);
  expect(await pagesIn(pdfOf(sealed(), "f4").bytes)).toEqual(same);
});

describe("the same still", () => {
  test("signed afterwards", async () => {
    const pages = await pagesIn(signedLater(ours()));
    expect(pages).toMatchObject({ kind: "same", saved: "appended", changes: [] });
  });

  test.each(INDEXES)(
    "signed visibly, indexed by %s: field, appearance and certificates are told",
    async (index) => {
      const signed = signedVisibly(ours(), 3, index);
      const pages = await pagesIn(signed);
      expect(pages).toMatchObject({
        kind: "same",
        saved: "appended",
        changes: [
          { kind: "signature", page: 3, area: { left: 400, bottom: 40, right: 490, top: 80 } },
          { kind: "validation" },
        ],
      });
      expect(pagesText(pages)).toContain("tampilan tanda tangan elektronik di halaman 4");
      // A reader that is not ours sees the same.
      await readPdf(signed, async (pdf) => {
        const laid = await (await pdf.getPage(4)).getAnnotations();
        const seen = { fieldType: "Sig", rect: [400, 40, 490, 80] };
        expect(laid).toContainEqual(expect.objectContaining(seen));
      });
    },
  );

  test.each(INDEXES)("signed in the field that was prepared, indexed by %s", async (index) => {
    const signed = signedInPlace(ours(), "pelaksana", index);
    const pages = await pagesIn(signed);
    expect(pages).toMatchObject({ kind: "same", saved: "appended" });
    expect("changes" in pages && pages.changes).toEqual([
      { kind: "signature", page: 3, area: expect.anything() },
    ]);
    await readPdf(signed, async (pdf) => {
      const laid = await (await pdf.getPage(4)).getAnnotations();
      expect(laid.map(({ fieldName }) => fieldName)).toEqual(["mengetahui", "pelaksana"]);
    });
  });

  test("saved anew by another program, before or after it was signed", async () => {
    const anew = { kind: "same", saved: "rewritten" };
    expect(await pagesIn(savedAnew(ours()))).toMatchObject({ ...anew, changes: [], places: [] });
    const pages = await pagesIn(savedAnew(signedVisibly(ours(), 0)));
    expect(pages).toMatchObject(anew);
    expect(pagesText(pages)).toContain("disimpan ulang oleh program lain");
  });
});

/** What was done behind the last byte, and what must be named. */
const TAMPERED: [string, (bytes: Uint8Array) => Uint8Array, Change, string][] = [
  [
    "the content of a page",
    (bytes) => painted(bytes, 3),
    { kind: "page", page: 3, what: "content" },
    "isi halaman 4",
  ],
  [
    "a note over a page",
    (bytes) =>
      annotated(bytes, 1, "<</Subtype/FreeText/Rect[10 10 90 30]/Contents(H. Palsu Sekali)>>"),
    {
      kind: "annotation",
      page: 1,
      type: "FreeText",
      area: { left: 10, bottom: 10, right: 90, top: 30 },
      gone: false,
    },
    "teks tempelan di halaman 2",
  ],
  [
    "a signature field that acts",
    (bytes) => annotated(bytes, 0, "<</Subtype/Widget/FT/Sig/Rect[0 0 9 9]/A<</S/JavaScript>>>>"),
    {
      kind: "annotation",
      page: 0,
      type: "Widget",
      area: { left: 0, bottom: 0, right: 9, top: 9 },
      gone: false,
    },
    "isian formulir di halaman 1",
  ],
  [
    "a form to fill in",
    (bytes) => inCatalog(bytes, "/AcroForm<</Fields[<</FT/Tx/T(nama)/V(Palsu)>>]>>"),
    { kind: "form" },
    "isian formulir",
  ],
  [
    "what happens on opening",
    (bytes) => inCatalog(bytes, "/OpenAction<</S/JavaScript/JS(app.alert)>>"),
    { kind: "document" },
    "lampiran atau pengaturan berkas",
  ],
  [
    "the structure",
    (bytes) => replaced(bytes, "/S /Form", (body) => body.replace("/S /Form", "/S /P")),
    { kind: "structure" },
    "susunan yang dibacakan",
  ],
  [
    "the title",
    (bytes) => replaced(bytes, "/Title", (body) => body.replace(/\/Title <\w+>/, "/Title (x)")),
    { kind: "metadata" },
    "keterangan berkas",
  ],
  [
    "the digests themselves",
    (bytes) => ofLayout(bytes, 1234),
    { kind: "making" },
    "sidik halaman yang ditulis saat dibuat",
  ],
];

describe.each(TAMPERED)("%s, changed behind the last byte", (_, tamper, change, words) => {
  test("is named", async () => {
    const pages = await pagesIn(tamper(ours()));
    expect(pages).toMatchObject({ kind: "different", changes: [change] });
    expect(pagesText(pages)).toContain(words);
  });

  test("is named when the file was saved anew since", async () => {
    const pages = await pagesIn(savedAnew(tamper(ours())));
    // Saved anew, the stamp of another layout is a stamp like any other.
    const kind = change.kind === "making" ? "by digests" : "different";
    expect(pages.kind).toBe(kind);
    if (kind === "different") expect(pages).toMatchObject({ changes: [change] });
  });
});

test.each(INDEXES)("a page painted over by an update indexed by %s is named", async (index) => {
  const pages = await pagesIn(painted(ours(), 2, index));
  expect(pages).toMatchObject({ changes: [{ kind: "page", page: 2, what: "content" }] });
});

test("other letters in the shared face change every page, and that is said", async () => {
  const pages = await pagesIn(
    replaced(ours(), "/ToUnicode", (body) => body.replace(/\/ToUnicode \d+ 0 R/, "")),
  );
  expect(pages.kind === "different" && pages.changes.every((one) => "what" in one)).toBe(true);
  expect(pagesText(pages)).toMatch(/huruf atau gambar di halaman 1, 2, 3, dan 4/);
});

test("a byte inside the content of a page is found", async () => {
  const bytes = ours().slice();
  const at = binary(bytes).indexOf("stream\n") + 200;
  bytes[at] = (bytes[at] ?? 0) ^ 4;
  const change = { kind: "page", page: 0, what: "content" };
  expect(await pagesIn(bytes)).toMatchObject({ kind: "different", changes: [change] });
});

describe("what is no longer one whole PDF", () => {
  test.each([20, 50, 90])(
    "cut at %d percent: the record is read where it is whole, the end is missed",
    async (share) => {
      const bytes = ours();
      const found = await verified(bytes.slice(0, (bytes.length * share) / 100));
      if (found.kind === "case") expect(found.pages).toEqual({ kind: "cut" });
      else expect(found.kind).toBe("foreign");
    },
  );

  test("an update that was cut leaves bytes that belong to nothing", async () => {
    const signed = signedVisibly(ours(), 0);
    const found = await verified(signed.slice(0, ours().length + 300));
    expect(found).toMatchObject({ kind: "case", extra: { loose: 300 } });
  });

  test("two PDFs one behind the other are two, each the same as its record", async () => {
    const found = await verified(joined(ours(), pdfOf(running()).bytes));
    const each = { kind: "case", pages: { kind: "same" } };
    expect(found).toMatchObject({ kind: "several", how: "joined", each: [each, each] });
  });

  test("two cases merged into one PDF are two, and their pages are found in it", async () => {
    const found = await verified(merged([ours(), pdfOf(running()).bytes]));
    expect(found).toMatchObject({
      kind: "several",
      how: "merged",
      each: [
        { kind: "case", pages: { kind: "among", first: 0, count: 4 } },
        { kind: "case", pages: { kind: "among", first: 4 } },
      ],
    });
  });

  test("another record put in the place of the first is told, and differs from the pages", async () => {
    const other = binary(new TextEncoder().encode(caseFileOf(running())));
    const stream = `<</Type/EmbeddedFile/Length ${other.length}>>stream\n${other}\nendstream`;
    const found = await verified(replaced(ours(), "/Type /EmbeddedFile", () => stream));
    expect(found).toMatchObject({
      kind: "case",
      pages: { kind: "different" },
      extra: { replaced: 1 },
    });
  });

  test("a locked PDF is called so", async () => {
    const bytes = locked(ours());
    expect(await verified(bytes)).toMatchObject({ kind: "foreign" });
    expect(JSON.stringify(await verified(bytes))).toContain("terkunci");
  });
});

describe("drawn by another release", () => {
  /** As if this release drew otherwise than the one that made the file. */
  const otherwise = async () => {
    const { drawCasePdf, ...rest } = await printer();
    type Request = Parameters<typeof drawCasePdf>[0];
    const later = (request: Request) => drawCasePdf({ ...request, now: request.now + 6e7 });
    return { ...rest, drawCasePdf: later };
  };

  test("and as its own digests say: that is said, and what it does not show", async () => {
    const pages = await pagesIn(savedAnew(ofLayout(ours(), 999)), otherwise);
    expect(pages).toEqual({ kind: "by digests", layout: 999, changes: [] });
    expect(pagesText(pages)).toMatch(/tata letak 999.*tidak dapat digambar ulang/);
    expect(pagesText(pages)).toContain("siapa pun yang mengubah halaman dapat menulisnya kembali");
  });

  test("and painted over since: the page is named", async () => {
    const file = painted(savedAnew(ofLayout(ours(), 999)), 2);
    const pages = await pagesIn(file, otherwise);
    expect(pages).toEqual({
      kind: "by digests",
      layout: 999,
      changes: [{ kind: "page", page: 2, what: "content" }],
    });
    expect(pagesText(pages)).toMatch(/tidak cocok dengan sidik halaman.*: isi halaman 3\./);
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
      const plain = "changes" in pages ? pages.changes : [];
      expect(plain).toEqual([]);
      const layout = Number(/\d+/.exec(name)?.[0]);
      const kinds = ["same", layout === 0 ? "no digests" : "by digests"];
      expect(kinds).toContain(pages.kind);
    },
  );
});
