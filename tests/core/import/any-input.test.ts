import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blankDraft } from "../../../src/core/draft/blank.ts";
import { DraftSchema } from "../../../src/core/draft/draft.ts";
import { adopted } from "../../../src/core/import/adopt.ts";
import { type Markup, tablesIn } from "../../../src/core/import/markup.ts";
import { tabSeparated } from "../../../src/core/import/tab-separated.ts";
import type { RawTable } from "../../../src/core/import/table.ts";
import { understand } from "../../../src/core/import/understand.ts";
import type { Understood } from "../../../src/core/import/understood.ts";

const counter = () => {
  let n = 0;
  return () => `baru-${n++}`;
};

const word = fc.oneof(
  fc.constantFrom("No", "Uraian", "Kegiatan", "Pelaksana", "Mutu Baku", "Waktu", "Output", "Ket."),
  fc.constantFrom("✔", "◇", "1", "(2)", "3 lanjutan", "Jumlah", "menit", "Ya", "Tidak", ""),
  fc.string({ maxLength: 12 }),
);

const anyTable: fc.Arbitrary<RawTable> = fc.record({
  rows: fc.array(
    fc.array(
      fc.record({
        text: word,
        rowSpan: fc.oneof(fc.constant(1), fc.integer(), fc.double()),
        colSpan: fc.oneof(fc.constant(1), fc.integer(), fc.double()),
      }),
      { maxLength: 9 },
    ),
    { maxLength: 12 },
  ),
  unread: fc.array(word, { maxLength: 2 }),
});

const anyMarkup: fc.Arbitrary<Markup[]> = fc
  .letrec<{ node: Markup }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 6 },
      word,
      fc.record({
        tag: fc.constantFrom(
          "table",
          "tbody",
          "tr",
          "td",
          "th",
          "p",
          "br",
          "li",
          "script",
          "img",
          "o:p",
        ),
        attributes: fc.dictionary(fc.constantFrom("rowspan", "colspan", "style", "hidden"), word),
        inside: fc.array(tie("node"), { maxLength: 6 }),
      }),
    ),
  }))
  .node.map((node) => [node]);

/** Everything that was read or named as left out. */
const saidIn = (found: Understood): string =>
  [
    ...found.actors.flatMap(({ name, group }) => [name, group]),
    ...found.columns.flat().map(({ head }) => head),
    ...found.rows.flatMap(({ marks: _, ways, ...texts }) => [
      ...Object.values(texts),
      ...ways.flatMap(({ label, to }) => [label, to]),
    ]),
    ...found.leftOut.map(({ text }) => text),
  ]
    .join("\n")
    .replace(/\s+/g, " ");

describe("any table", () => {
  it("is understood or left out, and makes a draft that can be held", () => {
    fc.assert(
      fc.property(fc.array(anyTable, { maxLength: 3 }), (tables) => {
        const found = understand(tables);
        const draft = adopted(blankDraft(), found, counter());

        expect(DraftSchema.parse(draft)).toEqual(draft);
        expect(draft.steps).toHaveLength(found.rows.length);
      }),
      { numRuns: 500 },
    );
  });

  it("loses no cell in silence", () => {
    // Letters that stand nowhere else, so that a cell that is gone is missed.
    const telling = fc
      .constantFrom("", "", "✔")
      .chain((sign) => fc.nat({ max: 9999 }).map((n) => sign || `kata-${n} Z`));
    const heads = ["No", "Kegiatan", "Pemohon", "Petugas", "Kelengkapan", "Waktu", "Output", "Ket"];
    const rows = fc.array(fc.array(telling, { minLength: 8, maxLength: 8 }), { maxLength: 8 });
    fc.assert(
      fc.property(rows, (body) => {
        const cells = [heads, ...body].map((row) =>
          row.map((text) => ({ text, rowSpan: 1, colSpan: 1 })),
        );
        const said = saidIn(understand([{ rows: cells, unread: [] }]));

        for (const text of body.flat()) if (text !== "✔") expect(said).toContain(text);
      }),
    );
  });
});

describe("any paste", () => {
  it("of HTML ends in tables, whatever stands in it", () => {
    fc.assert(fc.property(anyMarkup, (markup) => void understand(tablesIn(markup))));
  });

  it("of HTML nested without end is cut off, not run out of stack", () => {
    const deep = Array.from({ length: 50_000 }).reduce<Markup>(
      (inside) => ({ tag: "div", attributes: {}, inside: [inside] }),
      "dalam",
    );
    const cell = { tag: "td", attributes: {}, inside: [deep] };
    const row = { tag: "tr", attributes: {}, inside: [cell] };

    expect(tablesIn([deep])).toEqual([]);
    expect(tablesIn([{ tag: "table", attributes: {}, inside: [row] }])).toHaveLength(1);
  });

  it("of text ends in a table where there is a tab", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.constantFrom("\t", "\n", '"', "\r"))), (parts) => {
        const table = tabSeparated(parts.join(""));

        expect(table === null).toBe(!parts.join("").includes("\t"));
        if (table !== null) understand([table]);
      }),
    );
  });
});
