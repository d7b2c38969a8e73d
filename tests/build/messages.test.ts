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
  ])("%s", async (_, file, was, becomes, where, remedy) => {
    const faults = await slip(file, was, becomes);
    expect(faults.map(({ where: at, what }) => `${at}: ${what}`)).toHaveLength(1);
    const [fault] = faults;
    expect(fault?.file).toBe(file);
    expect(fault?.where).toMatch(where);
    expect(fault?.remedy).toMatch(remedy);
  });
});

test("a fault carries the path to its place", async () => {
  const [fault] = await slip(SOP, "target: { step: kabar }", "target: { step: kabat }");
  expect(fault?.path).toEqual(["steps", 5, "outcomes", 0, "target"]);
});
