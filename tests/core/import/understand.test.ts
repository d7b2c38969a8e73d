import { describe, expect, it } from "vitest";
import { tablesIn } from "../../../src/core/import/markup.ts";
import { tabSeparated } from "../../../src/core/import/tab-separated.ts";
import { understand } from "../../../src/core/import/understand.ts";
import { markupIn } from "../../support/markup.ts";
import { asDocs, asExcel, asText, asWord, asWriter, type Pasted } from "../../support/pastes.ts";

const c = (...lines: string[]): Pasted => ({ lines: lines.filter((line) => line !== "") });
const wide = (across: number, ...lines: string[]): Pasted => ({ lines, across });
const tall = (down: number, ...lines: string[]): Pasted => ({ lines, down });

/** The official table: heads in two rows, numbers below them, a list in a cell. */
const TABLE: Pasted[][] = [
  [
    tall(2, "No."),
    tall(2, "Uraian Kegiatan"),
    wide(3, "Pelaksana"),
    wide(3, "Mutu Baku"),
    tall(2, "Ket."),
  ],
  [
    c("Administrator server"),
    c("Pengelola TI"),
    c("Kepala Seksi"),
    c("Kelengkapan"),
    c("Waktu"),
    c("Output"),
  ],
  [..."123456789"].map((n) => c(`(${n})`)),
  [
    c("1"),
    c("Menerima surat permohonan dari pemohon"),
    c("✔"),
    c(""),
    c(""),
    { lines: ["Surat", "Disposisi & data"], list: true },
    c("30 menit"),
    c("Surat tercatat"),
    c(""),
  ],
  [
    c("2"),
    c("Memeriksa kelengkapan berkas"),
    c(""),
    c(""),
    c("◇"),
    c("Surat tercatat"),
    c("1-2 Jam"),
    c("Berkas < lengkap"),
    c("Diulang bila belum"),
  ],
  [
    c("3"),
    c("Menyimpan data"),
    c(""),
    c("X"),
    c(""),
    c(""),
    c("1 hari"),
    c("Data tersimpan"),
    c(""),
  ],
];

const READ = {
  actors: [
    { name: "Administrator server", group: "" },
    { name: "Pengelola TI", group: "" },
    { name: "Kepala Seksi", group: "" },
  ],
  rows: [
    {
      number: "1",
      activity: "Menerima surat permohonan dari pemohon",
      marks: [{ actor: 0, symbol: "box" }],
      requirements: "Surat\nDisposisi & data",
      duration: "30 menit",
      output: "Surat tercatat",
      remarks: "",
      ways: [],
    },
    {
      number: "2",
      activity: "Memeriksa kelengkapan berkas",
      marks: [{ actor: 2, symbol: "diamond" }],
      requirements: "Surat tercatat",
      duration: "1-2 Jam",
      output: "Berkas < lengkap",
      remarks: "Diulang bila belum",
      ways: [],
    },
    {
      number: "3",
      activity: "Menyimpan data",
      marks: [{ actor: 1, symbol: "box" }],
      requirements: "",
      duration: "1 hari",
      output: "Data tersimpan",
      remarks: "",
      ways: [],
    },
  ],
  leftOut: [],
  told: [],
};

const inHtml = (html: string) => understand(tablesIn(markupIn(html)));
const inText = (text: string) => {
  const table = tabSeparated(text);
  return understand(table === null ? [] : [table]);
};

describe("one table, however it is pasted", () => {
  it.each([
    ["Word", asWord],
    ["LibreOffice Writer", asWriter],
    ["Google Docs", asDocs],
    ["Excel", asExcel],
  ])("reads alike as %s writes it", (_, write) => {
    expect(inHtml(write(TABLE))).toMatchObject(READ);
  });

  it("reads alike as tabs and lines, where merges are lost", () => {
    expect(inText(asText(TABLE))).toMatchObject(READ);
  });
});

/** A table of these rows under plain heads. */
const plain = (rows: readonly (readonly string[])[], heads = HEADS) =>
  inText([heads, ...rows].map((row) => row.join("\t")).join("\n"));
const HEADS = ["No", "Kegiatan", "Pemohon", "Petugas", "Kelengkapan", "Waktu", "Output", "Ket"];

describe("heads", () => {
  it("name performers between the activity and the standards where nothing says Pelaksana", () => {
    expect(plain([["1", "Menerima", "v", "", "", "", "", ""]]).actors).toEqual([
      { name: "Pemohon", group: "" },
      { name: "Petugas", group: "" },
    ]);
  });

  it("keep the words over several performers", () => {
    const grouped: Pasted[][] = [
      [tall(3, "No"), tall(3, "Aktivitas"), wide(3, "Pelaksana"), tall(3, "Waktu")],
      [wide(2, "Satker Pengirim"), tall(2, "Kurir")],
      [c("Arsiparis"), c("Kepala")],
      [c("1"), c("Mengirim"), c("●"), c(""), c(""), c("1 jam")],
    ];

    expect(inHtml(asExcel(grouped)).actors).toEqual([
      { name: "Arsiparis", group: "Satker Pengirim" },
      { name: "Kepala", group: "Satker Pengirim" },
      { name: "Kurir", group: "" },
    ]);
  });

  it("read names from the rows where one column holds them", () => {
    const found = plain(
      [
        ["1", "Menerima", "Petugas", "10 menit"],
        ["2", "Memeriksa", "Kepala", "10 menit"],
        ["3", "Menyimpan", "petugas", "10 menit"],
      ],
      ["No", "Uraian", "Pelaksana", "Waktu"],
    );

    expect(found.actors.map(({ name }) => name)).toEqual(["Petugas", "Kepala"]);
    expect(found.rows.map(({ marks }) => marks.map(({ actor }) => actor))).toEqual([[0], [1], [0]]);
  });

  it("give their unit to bare numbers, and to nothing else", () => {
    const found = plain(
      [
        ["1", "Menerima", "5"],
        ["2", "Menyimpan", "1 hari"],
      ],
      ["No", "Uraian Prosedur", "Waktu (menit)"],
    );

    expect(found.rows.map(({ duration }) => duration)).toEqual(["5 menit", "1 hari"]);
  });

  it("read where each row leads", () => {
    const found = plain(
      [
        ["1", "Menerima", "", "2", ""],
        ["2", "Memeriksa", "◇", "Langkah 3", "1"],
        ["3", "Menyimpan", "v", "Selesai", ""],
      ],
      ["No", "Kegiatan", "Petugas", "Lanjut ke (Ya)", "(Tidak)"],
    );

    expect(found.rows.map(({ ways }) => ways.map(({ label, to }) => `${label} ${to}`))).toEqual([
      ["Ya 2"],
      ["Ya 3", "Tidak 1"],
      ["Ya Selesai"],
    ]);
  });
});

describe("rows", () => {
  it("go on over a page, where heads and numbers stand again", () => {
    const found = plain([
      ["1", "Menerima surat dan", "v", "", "Surat", "1 jam", "", ""],
      HEADS,
      ["1", "2", "3", "4", "5", "6", "7", "8"],
      ["", "mencatatnya", "", "", "Buku agenda", "", "Agenda", ""],
      ["2", "Menyimpan", "", "v", "", "", "", ""],
    ]);

    expect(found.rows).toHaveLength(2);
    expect(found.rows[0]).toMatchObject({
      activity: "Menerima surat dan mencatatnya",
      requirements: "Surat\nBuku agenda",
      output: "Agenda",
    });
    expect(found.told).toEqual([
      "Satu baris disatukan dengan langkah 1: “mencatatnya · Buku agenda · Agenda”.",
    ]);
  });

  it("are read on in further tables of as many columns, with heads or without", () => {
    const row = (no: string) => [no, "Menerima", "v", "", "", "", "", ""].map((text) => c(text));
    const heads = HEADS.map((text) => c(text));
    const html = [asWord([heads, row("1")]), asWord([row("2")]), asWord([heads, row("3")])].join(
      "",
    );

    expect(inHtml(html).rows.map(({ number: no }) => no)).toEqual(["1", "2", "3"]);
  });

  it("that are merged lines of one step are one step", () => {
    const merged: Pasted[][] = [
      HEADS.map((text) => c(text)),
      [
        tall(2, "1"),
        tall(2, "Menerima"),
        tall(2, "v"),
        tall(2),
        c("Surat"),
        tall(2, "1 jam"),
        c("Agenda"),
        c(""),
      ],
      [c("Disposisi"), c("Kartu"), c("")],
    ];

    expect(inHtml(asWriter(merged)).rows).toMatchObject([
      { requirements: "Surat\nDisposisi", duration: "1 jam", output: "Agenda\nKartu" },
    ]);
  });

  it("that share one merged time have it in the first alone, and it is told", () => {
    const merged: Pasted[][] = [
      HEADS.map((text) => c(text)),
      [c("1"), c("Menerima"), c("v"), c(""), c(""), tall(2, "1 jam"), c(""), c("")],
      [c("2"), c("Menyimpan"), c(""), c("v"), c(""), c(""), c("")],
    ];
    const found = inHtml(asWord(merged));

    expect(found.rows.map(({ duration }) => duration)).toEqual(["1 jam", ""]);
    expect(found.told).toEqual([
      "Waktu “1 jam” meliputi langkah 2 juga; ditulis pada langkah pertamanya saja.",
    ]);
  });

  it("marked for several performers are told", () => {
    const found = plain([["1", "Membahas", "v", "v", "", "", "", ""]]);

    expect(found.rows[0]?.marks.map(({ actor }) => actor)).toEqual([0, 1]);
    expect(found.told).toEqual([
      "Langkah 1 ditandai pada 2 kolom; Pemohon dibaca memimpin, yang lain bersama.",
    ]);
  });
});

describe("what is no step", () => {
  it("is left out by name", () => {
    const found = inText(
      [
        "SOP Pengelolaan Arsip\t\t\t",
        "No\tKegiatan\tPetugas\tCatatan kami\tWaktu",
        "1\tMenerima\tkata\t\t1 jam",
        "\t\t\tpenting\t",
        "Jumlah\t\t\t\t1 jam",
      ].join("\n"),
    );

    expect(found.leftOut).toEqual([
      { text: "SOP Pengelolaan Arsip", why: "di atas judul kolom" },
      { text: "kata", why: "pada kolom Petugas: tidak dikenal sebagai simbol" },
      { text: "penting", why: "pada kolom Catatan kami: tidak dikenal sebagai simbol" },
      { text: "Jumlah · 1 jam", why: "baris jumlah" },
    ]);
  });

  it("is told of tables without such heads, of drawings and of hidden rows", () => {
    const html = `<table><tr><td>Nama<td>Nilai</table><table><tr><th>No<th>Kegiatan<th>Waktu<tr><td>1<td>Menerima <img src="x"><td>1 jam<tr style="display: none"><td>2<td>Rahasia<td></table>`;

    expect(inHtml(html).leftOut).toEqual([
      { text: "Nama · Nilai", why: "pada tabel ke-1: tidak ada judul kolom Uraian atau Kegiatan" },
      { text: "Gambar atau bentuk pada sel “Menerima”", why: "bukan tulisan" },
      { text: "Baris tersembunyi: “2 Rahasia”", why: "bukan tulisan" },
    ]);
  });

  it("is taken over up to 500 rows, however many were pasted, and the rest is told", () => {
    const rows = Array.from({ length: 3000 }, (_, n) => [
      c(String(n + 1)),
      c(`Kegiatan ${n + 1}`),
      c("1 jam"),
    ]);
    const html = asExcel([[c("No"), c("Kegiatan"), c("Waktu")], ...rows]);
    const found = understand(tablesIn(markupIn(html)));

    expect(found.rows).toHaveLength(499);
    expect(found.leftOut).toMatchObject([
      { text: "2501 baris terakhir tabel ke-1", why: "tabel lebih panjang dari 500 baris" },
    ]);
  });

  it("is never run: a script's words are nowhere", () => {
    const html = `<table><tr><th>No<th>Kegiatan<tr><td>1<td>Menerima<script>alert(1)</script><style>p{}</style></table>`;

    expect(JSON.stringify(inHtml(html))).not.toMatch(/alert|p\{/);
  });
});
