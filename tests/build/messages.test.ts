/** One slip of an editor's hand, one message, which leads to the mend. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { examineSops } from "../../src/build/sop/publishable.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "isi-"));
const SOP = "sop/penanganan-laporan-warga.yaml";

beforeEach(() => {
  cpSync(join(root, "content"), folder, { recursive: true });
  cpSync(join(root, "tests/fixtures/real-sops"), folder, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every message after one replacement in one file. */
async function slip(file: string, was: string, becomes: string) {
  const text = readFileSync(join(folder, file), "utf8");
  expect(text).toContain(was);
  writeFileSync(join(folder, file), text.replace(was, becomes));
  const examined = await examineSops(pathToFileURL(`${folder}/`));
  return examined.flatMap((one) => one.faults.map((fault) => ({ ...fault, file: one.file })));
}

test("as they are, the files have no fault", async () => {
  expect(await slip(SOP, "Wulan Contoh", "Wulan Contoh")).toEqual([]);
});

describe("one slip, one message", () => {
  test.each<[string, string, string, string, RegExp, RegExp]>([
    [
      "an unquoted NIP",
      SOP,
      'nip: "19900909 201503 2 009"',
      "nip: 199009092015032009",
      /approvals\.1\.nip/,
      /nip: "199009092015032009"/,
    ],
    [
      "a date in words",
      SOP,
      "created: 2026-01-15",
      "created: 2 Januari 2026",
      /created/,
      /created: 2026-01-02/,
    ],
    [
      "an actor's name for its code",
      SOP,
      "actor: pengendali",
      "actor: Pengendali Laporan",
      /langkah ke-3 \(pilah\)/,
      /actor: pengendali/,
    ],
    ["a quoted number", SOP, "number: 3", 'number: "3"', /langkah ke-3 \(pilah\)/, /number: 3/],
    [
      "a step's number for its code",
      SOP,
      "target: { step: tinjau } }\n      - { id: berat",
      "target: { step: 4 } }\n      - { id: berat",
      /langkah ke-3 \(pilah\)/,
      /step: tinjau/,
    ],
    [
      "a misspelt target",
      SOP,
      "target: { step: kabar }",
      "target: { step: kabat }",
      /langkah 6 \(perbaikan\)/,
      /Maksudnya `kabar`\?/,
    ],
    [
      "a misspelt code of an actor, wherever it is named",
      SOP,
      "id: teknik,",
      "id: tehnik,",
      /langkah 4 \(tinjau\), langkah 6 \(perbaikan\)/,
      /Maksudnya `tehnik`\?/,
    ],
    [
      "a misspelt field",
      SOP,
      "    activity: Memperbaiki kerusakan",
      "    aktivity: Memperbaiki kerusakan",
      /langkah ke-6 \(perbaikan\)/,
      /Ganti namanya menjadi `activity`/,
    ],
    [
      "a field indented too far",
      SOP,
      "    duration: Menyesuaikan tingkat kerusakan",
      "      duration: Menyesuaikan tingkat kerusakan",
      /langkah ke-6 \(perbaikan\)/,
      /Samakan lekuk `duration`/,
    ],
    [
      "a field indented too little",
      SOP,
      "    activity: Memperbaiki kerusakan",
      "   activity: Memperbaiki kerusakan",
      /^baris \d+ \(activity: Memperbaiki/,
      /Samakan lekuknya/,
    ],
    [
      "a tab",
      SOP,
      "    activity: Memperbaiki kerusakan",
      "\tactivity: Memperbaiki kerusakan",
      /^baris \d+/,
      /Ganti tab dengan spasi/,
    ],
    [
      "a colon in a sentence",
      SOP,
      "activity: Memperbaiki kerusakan",
      "activity: Memperbaiki: kerusakan",
      /^baris \d+/,
      /tanda kutip/,
    ],
    [
      "a part that does not exist",
      SOP,
      "part: continues",
      "part: bersama",
      /langkah ke-1/,
      /together, assists, continues/,
    ],
    [
      "a fork",
      SOP,
      "target: { step: kabar }",
      "target: { step: [kabar, pilah] }",
      /langkah ke-6/,
      /satu langkah dengan beberapa pelaksana/,
    ],
    [
      "a law that is not there",
      SOP,
      "regulation: uu-25-2009",
      "regulation: uu-25-2010",
      /legalBasis/,
      /Maksudnya `uu-25-2009`\?/,
    ],
    [
      "a regulation's status",
      "regulations/uu-25-2009.yaml",
      "status: berlaku",
      "status: sah",
      /status/,
      /berlaku, dicabut, diubah, belum-terverifikasi/,
    ],
    [
      "a sign in a page's prose",
      "docs/sop/pengelolaan-data/index.mdx",
      "## D. PENANGGUNG JAWAB",
      "Kurang dari <3 hari\n\n## D. PENANGGUNG JAWAB",
      /^baris \d+ \(Kurang dari <3 hari\)/,
      /&lt;/,
    ],
    [
      "a brace in a page's prose",
      "docs/sop/pengelolaan-data/index.mdx",
      "## D. PENANGGUNG JAWAB",
      "Isi {nama\n\n## D. PENANGGUNG JAWAB",
      /^baris \d+/,
      /&#123;/,
    ],
    [
      "a code in place of a target",
      SOP,
      "target: { step: kabar }",
      "target: kabar",
      /langkah ke-6 \(perbaikan\), outcomes\.1\.target/,
      /target: \{ step: kabar \}/,
    ],
    [
      "a comma in a sentence between braces",
      SOP,
      "label: Tidak disetujui, target: { end: ditolak }",
      "label: Tidak disetujui, dan ditutup, target: { end: ditolak }",
      /langkah ke-5 \(telaah\), outcomes\.4/,
      /di dalam tanda kutip: "…, dan ditutup"/,
    ],
    [
      "a number sign in a sentence, after which nothing would be published",
      SOP,
      "activity: Memperbaiki kerusakan",
      "activity: Memperbaiki kerusakan # tanpa biaya",
      /^baris \d+ \(activity: Memperbaiki/,
      /tanda kutip/,
    ],
    [
      "an entry that would run on from the one above",
      SOP,
      "  - PENANGANAN LAPORAN",
      "    - PENANGANAN LAPORAN",
      /^baris \d+ \(- PENANGANAN/,
      /Samakan lekuknya dengan butir lain/,
    ],
    [
      "the heading of a list that is gone",
      SOP,
      "\nsteps:\n",
      "\n",
      /^actors$/,
      /Tulis `steps:` pada baris sendiri/,
    ],
    [
      "an entry cut in two",
      SOP,
      "  - id: perbaikan\n",
      "  - id: perbaikan\n  - id: perbaikan-lanjutan\n",
      /langkah ke-6 \(perbaikan\)$/,
      /terpotong dari butir lain/,
    ],
    [
      "a sentence whose field is gone",
      SOP,
      "    activity: >-\n",
      "",
      /langkah ke-5 \(telaah\), number/,
      /Tulis `activity:`/,
    ],
    [
      "a field left empty",
      SOP,
      "    actor: pengawas\n",
      "    actor:\n",
      /langkah ke-4 \(tinjau\), actor/,
      /Kode pelaksana dari daftar `actors`/,
    ],
    [
      "a sentence where several fields belong",
      SOP,
      "output: { text: Laporan tertulis, document: true }",
      "output: Laporan tertulis",
      /langkah ke-1 \(lapor-langsung\), output/,
      /Tulis isian-isian itu/,
    ],
    [
      "yes in words",
      SOP,
      "document: false }\n    remarks",
      "document: tidak }\n    remarks",
      /langkah ke-3 \(pilah\), output\.document/,
      /document: false/,
    ],
    [
      "a short name that is too long for its lane",
      SOP,
      "short: Tinjau lapangan",
      "short: Tinjau lapangan bersama regu",
      /langkah ke-4 \(tinjau\), short/,
      /paling panjang 20 huruf/,
    ],
    [
      "one way out written twice",
      SOP,
      "      - { id: sedang, label: Sedang, target: { step: tinjau } }\n",
      "      - { id: ringan, label: Ringan, target: { step: tinjau } }\n",
      /langkah 3 \(pilah\)/,
      /kode atau nomor sendiri/,
    ],
    [
      "a circle without an end, which takes an end away as well",
      SOP,
      "      - { id: disampaikan, label: Disampaikan, target: { end: selesai } }\n",
      "",
      /langkah 6 \(perbaikan\), langkah 7 \(kabar\)/,
      /tujuan `end` \(selesai, ditolak, diteruskan\)/,
    ],
    [
      "another SOP that is not published",
      SOP,
      "{ title: SOP Pengelolaan Data, sop: pengelolaan-data }\n  - { title: SOP Pengadaan",
      "{ title: SOP Pengelolaan Data, sop: pengolahan-data }\n  - { title: SOP Pengadaan",
      /related/,
      /Tulis `sop: null`/,
    ],
    [
      "a note on words that are not there",
      SOP,
      "asWritten: null",
      "asWritten: Merusak kerusakan",
      /notes \(waktu-perbaikan\)/,
      /persis seperti dalam naskah/,
    ],
    [
      "a note on a section that is not there",
      SOP,
      "at: { step: perbaikan }",
      "at: { section: q }",
      /notes \(waktu-perbaikan\)/,
      /Pilih salah satu: a, a\.1, a\.2, b, /,
    ],
    [
      "a regulation without a status",
      "regulations/uu-25-2009.yaml",
      "status: berlaku\n",
      "",
      /^status$/,
      /Pilih salah satu: berlaku, dicabut, diubah, belum-terverifikasi/,
    ],
    [
      "a regulation that nothing is known to change",
      "regulations/pp-82-2012.yaml",
      "regulation: pp-71-2019",
      "regulation: pp-71-2020",
      /changedBy\.regulation/,
      /pp-71-2019/,
    ],
    [
      "an address that is none",
      "regulations/uu-25-2009.yaml",
      "source: https://",
      "source: laman ",
      /^source$/,
      /https:\/\//,
    ],
    [
      "a term without its name",
      "glossary.yaml",
      "  term: arsip\n",
      "",
      /butir ke-1 \(arsip\), term/,
      /Istilah seperti ditulis/,
    ],
    [
      "two terms of one code",
      "glossary.yaml",
      "- id: administrator-server",
      "- id: arsip",
      /butir ke-2/,
      /`id` sendiri/,
    ],
    [
      "a holiday of another year",
      "calendar/2026.yaml",
      "- 2026-01-16",
      "- 2025-01-16",
      /national\.2/,
      /Contoh: 2026-08-17/,
    ],
    [
      "hours that are no text",
      "calendar/hours.yaml",
      'monday: [{ from: "07.30"',
      "monday: [{ from: 07.30",
      /week\.monday\.1\.from/,
      /from: "07.30"/,
    ],
    [
      "hours that overlap",
      "calendar/hours.yaml",
      'monday: [{ from: "07.30", to: "16.00" }]',
      'monday: [{ from: "07.30", to: "16.00" }, { from: "13.00", to: "15.00" }]',
      /week\.monday/,
      /Rentang jam kerja hari itu, berurutan/,
    ],
    [
      "a page without a title",
      "docs/panduan/editor.mdx",
      "title: Panduan penyunting\n",
      "",
      /^kepala, title$/,
      /Judul halaman/,
    ],
    [
      "a page whose head is not closed",
      "docs/sop/pengelolaan-data/index.mdx",
      "walidata.\n---\n",
      "walidata.\n",
      /^baris 1 /,
      /tiga baris/,
    ],
    [
      "a misspelt component",
      "docs/sop/pengelolaan-data/index.mdx",
      "<Procedure />",
      "<Procedur />",
      /^baris \d+ \(<Procedur \/>\)/,
      /<Procedure \/>/,
    ],
    [
      "a component from nowhere",
      "docs/sop/pengelolaan-data/index.mdx",
      "../../../../src/components/Changes.astro",
      "../../../src/components/Changes.astro",
      /^baris \d+ \(import Changes/,
      /jalur pada baris `import Changes`/,
    ],
    [
      "another SOP's code in a copied page",
      "docs/sop/pengelolaan-data/index.mdx",
      "<Roles />",
      '<Roles sop="penanganan-laporan-warga" />',
      /^baris \d+ \(<Roles sop=/,
      /Hapus isian `sop`/,
    ],
    [
      "a mark of two signs",
      "paper.yaml",
      '"#"',
      '"##"',
      /signingMarks\.1/,
      /Tanda yang dicari peladen TTE/,
    ],
    [
      "a pattern that counts nothing",
      "numbering.yaml",
      "patterns: []",
      'patterns: [{ sop: pengelolaan-data, pattern: "PD/{yyyy}" }]',
      /patterns\.\d\.pattern/,
      /Pola nomor kasusnya/,
    ],
    [
      "a pattern for an SOP that is not there",
      "numbering.yaml",
      "patterns: []",
      'patterns: [{ sop: pengelolaan-dana, pattern: "{nnn}/PD/{yyyy}" }]',
      /patterns\.\d\.sop/,
      /Perbaiki kodenya/,
    ],
    [
      "a record of versions that somebody edited",
      "sop/versions.json",
      "{",
      "",
      /^berkas$/,
      /Kembalikan berkas ini/,
    ],
  ])("%s", async (_, file, was, becomes, where, remedy) => {
    const faults = await slip(file, was, becomes);
    expect(faults.map(({ where: at, what }) => `${at}: ${what}`)).toHaveLength(1);
    const [fault] = faults;
    expect(fault?.file).toBe(file);
    expect(fault?.where).toMatch(where);
    expect(fault?.remedy).toMatch(remedy);
  });
});

test("a file under a name that nothing reads", async () => {
  cpSync(join(folder, "regulations/uu-25-2009.yaml"), join(folder, "regulations/UU 25 (2009).yml"));
  const faults = await slip(SOP, "Wulan Contoh", "Wulan Contoh");
  rmSync(join(folder, "regulations/UU 25 (2009).yml"));
  expect(faults.map(({ file, remedy }) => `${file}: ${remedy}`)).toEqual([
    expect.stringMatching(/^regulations\/UU 25 \(2009\)\.yml: .*uu-25-2009\.yaml/),
  ]);
});

test("a fault carries the path to its place", async () => {
  const [fault] = await slip(SOP, "target: { step: kabar }", "target: { step: kabat }");
  expect(fault?.path).toEqual(["steps", 5, "outcomes", 0, "target"]);
});
