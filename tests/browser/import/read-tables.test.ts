import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readTables } from "../../../src/browser/import/read-tables.ts";
import { understand } from "../../../src/core/import/understand.ts";
import { markupIn } from "../../support/markup.ts";
import {
  docxOf,
  fileOf,
  formula,
  lockedXlsx,
  sheetOf,
  xlsxOf,
} from "../../support/office-files.ts";
import type { Pasted } from "../../support/pastes.ts";

const c = (...lines: string[]): Pasted => ({ lines: lines.filter((line) => line !== "") });

const TABLE: Pasted[][] = [
  [
    { lines: ["No"], down: 2 },
    { lines: ["Uraian Kegiatan"], down: 2 },
    { lines: ["Pelaksana"], across: 2 },
    { lines: ["Mutu Baku"], across: 3 },
  ],
  [c("Petugas"), c("Kepala"), c("Kelengkapan"), c("Waktu"), c("Output")],
  [c("1"), c("Menerima surat"), c("✔"), c(""), c("Surat", "Disposisi"), c("30 menit"), c("Agenda")],
  [c("2"), c("Memeriksa & menilai"), c(""), c("◇"), c("Agenda"), c("1 hari"), c("Nota")],
];

const ROWS = [
  {
    number: "1",
    activity: "Menerima surat",
    marks: [{ actor: 0, symbol: "box" }],
    requirements: "Surat\nDisposisi",
    duration: "30 menit",
    output: "Agenda",
  },
  {
    number: "2",
    activity: "Memeriksa & menilai",
    marks: [{ actor: 1, symbol: "diamond" }],
    requirements: "Agenda",
    duration: "1 hari",
    output: "Nota",
  },
];

const read = async (bytes: Uint8Array | string) => {
  const found = await readTables(fileOf(bytes), markupIn);
  if ("problem" in found) return found;
  const { rows, actors, leftOut } = understand(found.tables);
  return { rows, actors: actors.map(({ name }) => name), leftOut, told: found.told };
};

describe("a file with the official table", () => {
  it("reads as Word keeps it", async () => {
    expect(await read(docxOf(TABLE))).toMatchObject({
      rows: ROWS,
      actors: ["Petugas", "Kepala"],
      leftOut: [],
      told: [],
    });
  });

  it("reads as Excel keeps it", async () => {
    expect(await read(await xlsxOf(sheetOf(TABLE)))).toMatchObject({
      rows: ROWS,
      actors: ["Petugas", "Kepala"],
      leftOut: [],
      told: [],
    });
  });

  it("tells of drawn shapes and of macros, which are neither read nor run", async () => {
    const before = `<w:p><w:r><w:t>SOP</w:t></w:r></w:p>${"<wps:wsp/>".repeat(9)}`;
    const parts = { "word/vbaProject.bin": strToU8("Sub AutoOpen()") };

    expect(await read(docxOf(TABLE, { before, parts }))).toMatchObject({
      rows: ROWS,
      told: [
        "9 bentuk yang digambar tidak dibaca; letakkan simbolnya pada tabel di sini.",
        "Makro dalam berkas ini tidak dibaca dan tidak dijalankan.",
      ],
    });
  });

  it("is read without the macros of a workbook, which is told", async () => {
    const parts = unzipSync(await xlsxOf(sheetOf(TABLE)));
    const macros = zipSync({ ...parts, "xl/vbaProject.bin": strToU8("Sub Workbook_Open()") });

    expect(await read(macros)).toMatchObject({
      rows: ROWS,
      told: ["Makro dalam berkas ini tidak dibaca dan tidak dijalankan."],
    });
  });

  it("reads what formulas came to, and leaves out hidden rows and sheets by name", async () => {
    const sheet = sheetOf(TABLE, {
      rowDefs: new Map([[3, { hidden: true }]]),
      cells: new Map([["2,5", formula('15*2&" menit"', "30 menit")]]),
    });
    const found = await read(await xlsxOf(sheet, { name: "Data", hidden: true, rows: [["x"]] }));

    expect(found).toMatchObject({
      rows: [ROWS[0]],
      leftOut: [
        {
          text: "Baris tersembunyi 4: “2 Memeriksa & menilai ◇ Agenda 1 hari Nota”",
          why: "bukan tulisan",
        },
      ],
      told: [
        "Lembar tersembunyi “Data” tidak dibaca.",
        "1 sel berisi rumus; yang dibaca nilainya yang terakhir.",
      ],
    });
  });

  it("names what Excel made a date of", async () => {
    const rows = [
      ["No", "Kegiatan", "Waktu"],
      ["1", "Menerima", new Date(Date.UTC(2026, 1, 1))],
    ];

    expect(await read(await xlsxOf({ name: "SOP", rows }))).toMatchObject({
      rows: [{ activity: "Menerima", duration: "" }],
      leftOut: [{ text: "Sel C2 berisi tanggal 1 Februari 2026" }],
    });
  });

  it("is read up to 500 rows, and the rest is told", async () => {
    const rows = [
      ["No", "Kegiatan", "Waktu"],
      ...Array.from({ length: 3000 }, (_, n) => [`${n + 1}`, `Kegiatan ${n + 1}`, "1 jam"]),
    ];
    const found = await read(await xlsxOf({ name: "SOP", rows }));

    expect(found).toMatchObject({
      leftOut: [
        { text: "2501 baris terakhir tabel ke-1", why: "tabel lebih panjang dari 500 baris" },
      ],
    });
    expect("rows" in found && found.rows.length).toBe(499);
  });
});

describe("a file that cannot be read", () => {
  it("with a password is told so", async () => {
    expect(await read(await lockedXlsx(sheetOf(TABLE)))).toEqual({ problem: "locked" });
  });

  it.each([
    ["of an old format", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), "old"],
    ["that is a PDF", "%PDF-1.7\n", "pdf"],
    ["that is anything else", "halo", "other"],
    ["that is empty", "", "other"],
    ["that is only the head of a zip", "PK\u0003\u0004", "broken"],
    ["of OpenDocument", zipSync({ "content.xml": strToU8("<x/>") }), "open-document"],
    ["that is another zip", zipSync({ "a.txt": strToU8("a") }), "other"],
    ["without a table", docxOf([]), "no-table"],
  ])("%s is told so", async (_, bytes, problem) => {
    expect(await read(bytes)).toMatchObject({ problem });
  });

  it("is refused by its size before it is read", async () => {
    const large = { size: 50_000_000, arrayBuffer: () => Promise.reject(new Error("read")) };

    expect(await readTables(large as unknown as Blob, markupIn)).toEqual({ problem: "too-large" });
  });

  it("is refused where little unpacks to much", async () => {
    const bomb = docxOf([], {
      parts: { "word/styles.xml": [new Uint8Array(61_000_000), { level: 9 }] },
    });

    expect(bomb.length).toBeLessThan(100_000);
    expect(await read(bomb)).toEqual({ problem: "too-full" });
  });

  it("ends in a sentence wherever it is cut, and never in a fall", async () => {
    const whole = docxOf(TABLE);
    for (let end = 2; end < whole.length; end += 97) {
      expect(await read(whole.slice(0, end))).toEqual({ problem: "broken" });
    }
  });

  it("whose XML is broken is told so", async () => {
    const parts = unzipSync(await xlsxOf(sheetOf(TABLE)));
    const broken = zipSync({ ...parts, "xl/worksheets/sheet1.xml": strToU8("<worksheet><") });

    expect(await read(broken)).toHaveProperty("problem");
  });
});
