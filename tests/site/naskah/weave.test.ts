import { expect, test } from "vitest";
import type { Regulation } from "../../../src/core/sop/regulation.ts";
import { type Threads, weave } from "../../../src/site/naskah/weave.ts";

const revoked: Regulation = {
  short: "PP 1/2000",
  nicknames: [],
  title: "Peraturan Pemerintah Nomor 1 Tahun 2000 tentang Contoh",
  citedAs: { kind: "Peraturan Pemerintah", number: 1, year: 2000 },
  enacted: null,
  promulgated: null,
  gazette: [],
  status: "dicabut",
  statusNote: null,
  changedBy: { regulation: "pp-2-2001", article: "Pasal 3", since: "2001-02-03" },
  source: null,
  checked: "2026-11",
  evidence: "satu-sumber",
  relevance: null,
};
const replacement: Regulation = {
  ...revoked,
  short: "PP 2/2001",
  status: "berlaku",
  changedBy: null,
};
const none: Threads = {
  notes: [],
  terms: [],
  regulations: new Map(),
  href: (path) => `/dinas${path}`,
  today: "2026-11-22",
};
const note = { reading: "dua", reason: "sebab", id: "c" };

test("a text without additions comes back as it was", () => {
  const html = "<h2>A. SATU</h2><p>Kata &amp; “kata” <em>miring</em>.</p>";
  expect(weave(html, none).html).toBe(html);
});

test("a note marks its words and folds after the paragraph", () => {
  const { html, notes } = weave(
    "<h2>A. SATU</h2><p>satu salah tiga</p><h2>B. DUA</h2><p>salah</p>",
    {
      ...none,
      notes: [{ ...note, at: { section: "b" }, asWritten: "salah" }],
    },
  );
  expect(html).toContain("<p>satu salah tiga</p>");
  expect(html).toMatch(/<p><span class="catatan-kata">salah<\/span><sup[^>]*><a href="#catatan-1"/);
  expect(html).toMatch(/<\/p><details class="catatan not-content" data-redaksi/);
  expect(notes).toEqual([{ number: 1, note: expect.objectContaining({ id: "c" }) }]);
});

test("a note about a whole step stands behind its sentence: a list holds its items alone", () => {
  const step = '<li data-tempat="step:a"><h3>Langkah 1</h3><p>Menulis.</p></li>';
  const { html } = weave(`<ol>${step}<li>lain</li></ol>`, {
    ...none,
    notes: [{ ...note, at: { step: "a" }, asWritten: null }],
  });
  expect(html).toMatch(/<p>Menulis\.<sup[^>]*>.*?<\/sup><\/p>.*<\/li><li>lain/);
});

test("notes are numbered as they are met, not as they were listed", () => {
  const { notes } = weave("<h2>A. SATU</h2><p>x</p><h2>B. DUA</h2><ol><li>y</li><li>z</li></ol>", {
    ...none,
    notes: [
      { ...note, id: "z", at: { section: "b", item: 2 }, asWritten: "z" },
      { ...note, id: "x", at: { section: "a" }, asWritten: "x" },
    ],
  });
  expect(notes.map((numbered) => numbered.note.id)).toEqual(["x", "z"]);
});

test("a note whose words are gone stops the build and says which", () => {
  const notes = [{ ...note, at: { section: "a" }, asWritten: "tiada" }];
  expect(() => weave("<h2>A. SATU</h2><p>x</p>", { ...none, notes })).toThrow(/“c”.*“tiada”/);
});

test("a citation carries its status and what replaced it, however it is spelt", () => {
  const regulations = new Map([
    ["pp-1-2000", revoked],
    ["pp-2-2001", replacement],
  ]);
  const { html } = weave("<ol><li>PERATURAN PEMERINTAH 1 tahun 2000</li></ol>", {
    ...none,
    regulations,
  });
  expect(html).toContain('href="/dinas/dasar-hukum/pp-1-2000/"');
  expect(html).toContain(
    'Dicabut</a> sejak 3 Februari 2001 oleh <a href="/dinas/dasar-hukum/pp-2-2001/">',
  );
});

test("a check older than a year is said to be old", () => {
  const regulations = new Map([["pp-2-2001", replacement]]);
  const at = (today: string) =>
    weave("<p>Peraturan Pemerintah Nomor 1 Tahun 2000</p>", { ...none, regulations, today }).html;
  expect(at("2027-11-01")).not.toContain("perlu diperiksa ulang");
  expect(at("2027-11-02")).toContain("perlu diperiksa ulang");
});

test("a term is linked once, at its first use, never inside a longer word or a heading", () => {
  const terms = [{ id: "data", term: "data", meaning: "…", also: [], askedAs: [], code: null }];
  const { html } = weave("<h2>A. DATA</h2><p>database, Data; data</p>", { ...none, terms });
  expect(html).toBe(
    '<h2>A. DATA</h2><p>database, <a class="istilah" href="/dinas/glosarium/#data">Data</a>; data</p>',
  );
});

test.each([
  ["24/PRT/M/2007", 2007, "Peraturan Menteri Contoh Nomor 24/PRT/M/2007 tentang Izin", true],
  ["24/PRT/M/2007", 2007, "Peraturan Menteri Contoh Nomor 24/PRT/M/2007/2 tentang Izin", false],
  ["P.5 (A)", 2010, "Peraturan Menteri Contoh Nomor P.5 (A) Tahun 2010", true],
  ["P.5 (A)", 2010, "Peraturan Menteri Contoh Nomor P-5 (A) Tahun 2010", false],
])("a number that is text, %s of %i, is known in “%s”: %s", (number, year, words, known) => {
  const citedAs = { kind: "Peraturan Menteri Contoh", number, year };
  const regulations = new Map([["permen", { ...replacement, citedAs }]]);
  const { html } = weave(`<p>${words}</p>`, { ...none, regulations });
  expect(html.includes("/dinas/dasar-hukum/permen/")).toBe(known);
});
