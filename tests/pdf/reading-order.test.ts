/** What someone hears who has the tables read cell by cell. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { symbolInWords } from "../../src/core/sop/next.ts";
import { exportBlankPdf, exportSopPdf } from "../../src/pdf/export-sop.ts";
import { publishedSop } from "../support/content.ts";
import { pdfOf, running, sealed, wordy } from "../support/paper-cases.ts";
import { tableRows } from "../support/paper-tables.ts";
import { rawPdf } from "../support/raw-pdf.ts";
import { readPdf } from "../support/read-pdf.ts";
import { anySop } from "../support/sop-arbitrary.ts";

const sop = publishedSop();

/** Cells that hold text stand further to the right, the later they are read. */
async function misplaced(bytes: Uint8Array): Promise<string[]> {
  const rows = await readPdf(bytes, tableRows);
  expect(rows.length).toBeGreaterThan(0);
  return rows.flatMap((row) => {
    const lefts = row.flatMap(({ left }) => left ?? []);
    const ascends = lefts.every((left, i) => i === 0 || left > (lefts[i - 1] ?? 0));
    return ascends ? [] : [row.map(({ texts }) => texts.join(" ")).join(" | ")];
  });
}

test.each(["a4", "f4"] as const)("every row is read from left to right on %s", async (paper) => {
  for (const bytes of [
    exportSopPdf(sop, [], paper),
    exportBlankPdf(sop, paper),
    ...[running(), sealed(), wordy()].map((story) => pdfOf(story, paper).bytes),
  ]) {
    expect(await misplaced(bytes)).toEqual([]);
  }
});

test("every row of any SOP's chart and checklist is read from left to right", async () => {
  await fc.assert(
    fc.asyncProperty(anySop(), async (any) => {
      const plain = JSON.parse(JSON.stringify(any).replace(/[^ -~]/g, "x"));
      expect(await misplaced(exportSopPdf(plain, [], "a4"))).toEqual([]);
      expect(await misplaced(exportBlankPdf(plain, "a4"))).toEqual([]);
    }),
    { numRuns: 6 },
  );
}, 60_000);

test("the facts of a case are read as label and value", async () => {
  const rows = await readPdf(pdfOf(sealed()).bytes, tableRows);
  const [first] = rows;
  expect(first?.map(({ role, texts }) => [role, texts.join("")])).toEqual([
    ["TH", "Nomor kasus"],
    ["TD", "001/PD/2026"],
    ["TH", "Perihal"],
    ["TD", "Pendataan sektoral"],
  ]);
});

test("every step of the chart begins with its number, then says what is done", async () => {
  const rows = await readPdf(exportSopPdf(sop, [], "a4"), tableRows);
  for (const { number, activity } of sop.steps) {
    const row = rows.find(([first]) => first?.texts.join("") === `${number}.`);
    expect(row?.[0]?.role).toBe("TH");
    expect(row?.[1]?.texts.join("")).toBe(activity);
  }
});

test("every symbol of the chart carries its words as text", () => {
  const said = rawPdf(exportSopPdf(sop, [], "a4"))
    .pages.flatMap(({ content }) => content.match(/\/Figure<<\/MCID \d+\/ActualText\([^)]*/g) ?? [])
    .join("\n");
  for (const step of sop.steps) expect(said).toContain(symbolInWords(sop, step));
  expect(said.split("\n")).toHaveLength(sop.steps.length);
});

test("lines of one cell are told apart", async () => {
  const rows = await readPdf(pdfOf(sealed()).bytes, tableRows);
  const performer = rows.flat().find(({ texts }) => texts.includes("Siti Aminah"));
  expect(performer?.texts).toEqual([
    expect.stringMatching(/^Pejabat/),
    "Siti Aminah",
    expect.any(String),
  ]);
});
