import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { csvOf } from "../../../src/core/monitoring/export/csv.ts";
import { detailSheets } from "../../../src/core/monitoring/export/details.ts";
import type { Sheet } from "../../../src/core/monitoring/export/sheet.ts";
import { tablesOf } from "../../../src/core/monitoring/export/tables.ts";
import { xlsxOf } from "../../../src/core/monitoring/export/xlsx.ts";
import { wita } from "../../support/calendars.ts";
import { CLOCK, factsOf, reportOf } from "../../support/facts.ts";

const sheet = (...rows: ReturnType<Sheet["rows"]>[]): Sheet => ({
  name: "Contoh",
  columns: [
    { title: "Nama", kind: "text", meaning: "Nama." },
    { title: "Lama", kind: "minutes", meaning: "Lamanya." },
    { title: "Kapan", kind: "moment", meaning: "Kapan." },
  ],
  rows: () => rows.flatMap((some) => [...some]),
});

const csv = (sheets: Sheet[]) => [...csvOf(sheets)].join("");

function xlsx(sheets: Sheet[]): Record<string, string> {
  const steps = xlsxOf(sheets);
  let next = steps.next();
  while (!next.done) next = steps.next();
  const files = unzipSync(next.value);
  return Object.fromEntries(Object.entries(files).map(([name, b]) => [name, strFromU8(b)]));
}

const NOON = wita("2026-11-23 12.30");

describe("CSV", () => {
  it("has a BOM, semicolons, decimal commas, local times, units in its headings and CRLF", () => {
    expect(csv([sheet([["Satu", 12.5, NOON]])])).toBe(
      "\uFEFFContoh\r\nNama;Lama (menit kerja);Kapan (tanggal dan jam WITA)\r\n" +
        "Satu;12,5;23/11/2026 12:30\r\n\r\n",
    );
  });

  it("gives a number that names a thing no unit: nobody counts or adds up step numbers", () => {
    const [text = ""] = csv(tablesOf(reportOf([]), [])).match(/^No;.*$/m) ?? [];
    expect(text).toMatch(/^No;Kegiatan;Waktu baku;Putaran \(banyaknya\);/);
  });

  it("quotes what would break a cell and disarms what would be a formula", () => {
    expect(
      csv([
        sheet([
          ['a;b "c"\nd', null, null],
          ["=HYPERLINK()", 1, null],
        ]),
      ]),
    ).toContain('"a;b ""c""\nd";;\r\n\'=HYPERLINK();1;\r\n');
  });

  it.each([
    "00012",
    "12",
    "1E5",
    "1,5e-3",
    "7/8",
    "7-8-2026",
    "12:30",
    "1.0",
    "(12)",
    "12 %",
    "198703142010012003",
    "5 Mei 2026",
    "3/Agu",
    "Jan-26",
    "TRUE",
    "Salah",
    "+62",
    "@a",
  ])("marks %s as the text that it is", (text) => {
    expect(csv([sheet([[text, null, null]])])).toContain(`\r\n'${text};;\r\n`);
  });

  it.each([
    "001/PD/2026",
    "474-12/PD",
    "Data 2026",
    "3/VII",
    "Mei",
    "6,5–7,5",
    "ya",
    "Januari rapat",
  ])("leaves %s as it is", (text) => {
    expect(csv([sheet([[text, null, null]])])).toContain(`\r\n${text};;\r\n`);
  });

  it("is not kept busy by a text of digits", () => {
    const long = `${"1".repeat(200_000)}x`;
    expect(csv([sheet([[long, null, null]])])).toContain(`\r\n${long};`);
  });
});

describe("XLSX", () => {
  it("cuts a text that no cell can hold, and says so", () => {
    const textOf = (text: string) => {
      const xml = xlsx([sheet([[text, 1, NOON]])])["xl/worksheets/sheet1.xml"] ?? "";
      return /<row r="2">.*?<t xml:space="preserve">([^<]*)</.exec(xml)?.[1] ?? "";
    };
    expect(textOf("a".repeat(32_767))).toHaveLength(32_767);
    for (const text of ["a".repeat(32_768), `a${"😀".repeat(20_000)}`, "😀".repeat(20_000)]) {
      expect(textOf(text)).toMatch(/^a?.* … \(dipotong: terlalu panjang untuk satu sel\)$/u);
      expect(textOf(text).length).toBeLessThanOrEqual(32_767);
      expect(textOf(text)).not.toContain("�");
    }
  });

  it("types its cells: text, number with a format, moment as a day number in WITA", () => {
    const files = xlsx([sheet([["Satu & <dua>", 12.5, NOON]])]);
    const xml = files["xl/worksheets/sheet1.xml"] ?? "";
    expect(xml).toContain(
      '<c t="inlineStr" s="0"><is><t xml:space="preserve">Satu &amp; &lt;dua&gt;',
    );
    expect(xml).toContain('<c s="3"><v>12.5</v></c>');
    const day = Number(/<c s="6"><v>([\d.]+)<\/v>/.exec(xml)?.[1]);
    // 23 November 2026 is day 46,349 of a spreadsheet; 12.30 is 0.520833… of a day.
    expect(day).toBeCloseTo(46_349 + 12.5 / 24, 9);
  });

  it("names every sheet, and each part that the package lists is there", () => {
    const files = xlsx([sheet(), { ...sheet(), name: "Lain" }]);
    expect(files["xl/workbook.xml"]).toContain('<sheet name="Lain" sheetId="2" r:id="rId2"/>');
    const parts = [...(files["[Content_Types].xml"] ?? "").matchAll(/PartName="\/([^"]+)"/g)];
    expect(
      parts.map(([, name]) => name).filter((name) => !(name !== undefined && name in files)),
    ).toEqual([]);
  });

  it("gives the same bytes for the same tables, and survives characters that XML forbids", () => {
    const once = () => xlsx([sheet([["a\u0001b\uD800", 1, NOON]])]);
    expect(once()).toEqual(once());
    expect(once()["xl/worksheets/sheet1.xml"]).toContain("a�b�");
  });
});

describe("the tables of a report", () => {
  const cases = [
    factsOf(
      "001/PD",
      "2026-11-23 08.00",
      [
        { step: "permintaan-pendataan", start: "2026-11-23 08.10", end: "2026-11-23 08.50" },
        { step: "pengecekan-pengawas", end: "2026-11-23 09.00", back: "Lampiran kurang" },
      ],
      { finished: "2026-11-24 09.00" },
    ),
    factsOf("002/PD", "2026-01-05 08.00", [], { finished: "2026-01-06 08.00" }),
  ];
  const report = reportOf(cases);
  const sheets = tablesOf(report, detailSheets(cases, report, CLOCK));
  const rowsOf = (name: string) => [...(sheets.find((one) => one.name === name)?.rows() ?? [])];

  it("explain every column of every table", () => {
    const explained = rowsOf("Keterangan").map(([table, column]) => `${table}/${column}`);
    const columns = sheets
      .slice(0, -1)
      .flatMap((one) => one.columns.map((c) => `${one.name}/${c.title}`));
    expect(explained).toEqual(columns);
    for (const one of sheets) {
      for (const row of one.rows()) expect(row).toHaveLength(one.columns.length);
    }
  });

  it("list the cases and visits of the period, with the figures' own amounts", () => {
    expect(rowsOf("Kasus").map(([number, , , , , , days, , late]) => [number, days, late])).toEqual(
      [["001/PD", 1, "tidak"]],
    );
    expect(rowsOf("Putaran").map((row) => row.slice(7))).toEqual([
      [40, 10, "ya", "tidak"],
      [10, null, "tidak", "ya"],
    ]);
    expect(rowsOf("Alasan")).toEqual([[6, 1, wita("2026-11-23 09.00"), "Lampiran kurang"]]);
  });
});
