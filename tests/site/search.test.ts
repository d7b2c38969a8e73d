/** The places of SOPs of every shape, laws, terms and written pages, as the search is given them. */
import { expect, test } from "vitest";
import { proseOf } from "../../src/site/page/prose.ts";
import { pageRecords, synonymsIn } from "../../src/site/search/rest.ts";
import { sentences, sopRecords } from "../../src/site/search/sop.ts";
import { PENGELOLAAN_DATA } from "../support/sops.ts";

test("an SOP has one place for each step and performer, and for what is downloaded", () => {
  const records = sopRecords(PENGELOLAAN_DATA, proseOf(PENGELOLAAN_DATA));
  const paths = records.map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
  for (const { number } of PENGELOLAAN_DATA.steps)
    expect(paths).toContain(`/sop/pengelolaan-data/#langkah-${number}`);
  for (const { id } of PENGELOLAAN_DATA.actors)
    expect(paths).toContain(`/sop/pengelolaan-data/#peran-${id}`);
  expect(paths).toContain("/sop/pengelolaan-data/sop-a4.pdf");
});

test("a step tells who, how long and with which papers, each in a sentence of its own", () => {
  const records = sopRecords(PENGELOLAAN_DATA, []);
  expect(records.find(({ path }) => path.endsWith("#langkah-5"))?.text).toBe(
    "Pelaksana: Pengelola TI. Waktu: 1-2 Jam. Kelengkapan: Catatan program penyimpanan data, recovery, update data. Output: Laporan Pengelolaan Data. Berikutnya: langkah 6.",
  );
});

test("sentences are closed and never run together", () => {
  expect(sentences(["Berlaku", null, "Tidak dikutip;", " ", "Selesai."])).toBe(
    "Berlaku. Tidak dikutip; Selesai.",
  );
});

test("a written page has its sections, without code, components and the lines of its tables", () => {
  const body =
    'import X from "./X.astro";\n\nPembuka.\n\n## Satu **dua**\n\n- butir\n\n| A | B |\n| --- | --- |\n| x | y |\n\n```\nkode\n```\n\n<X />\n';
  const [page, section, ...more] = pageRecords({
    path: "/p/",
    title: "P",
    description: "Isi",
    body,
  });
  expect(more).toEqual([]);
  expect(page?.text).toBe("Isi. Pembuka.");
  expect(section).toMatchObject({ path: "/p/#satu-dua", within: "P", text: "butir. A; B. x; y." });
});

test("a term with one name brings no synonyms", () => {
  const term = { id: "a", term: "a", meaning: "…", also: [], askedAs: [], code: null };
  expect(synonymsIn([term, { ...term, term: "b", askedAs: ["c"] }])).toEqual([["b", "c"]]);
});
