/** Every SOP leaves as a workbook that the import reads back to the same table. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTables } from "../../../src/browser/import/read-tables.ts";
import { workbookOf } from "../../../src/browser/out/workbook.ts";
import { blankDraft } from "../../../src/core/draft/blank.ts";
import { sopOf } from "../../../src/core/draft/to-sop.ts";
import { adopted } from "../../../src/core/import/adopt.ts";
import { understand } from "../../../src/core/import/understand.ts";
import { emptySheet, sheetOf } from "../../../src/core/publish/sheet.ts";
import type { Sop, Target } from "../../../src/core/sop/schema.ts";
import { PUBLISHED_FILES, readSop } from "../../support/content.ts";
import { anySop } from "../../support/sop-arbitrary.ts";

async function readBack(bytes: Uint8Array<ArrayBuffer>) {
  const read = await readTables(new Blob([bytes]), () => []);
  if ("problem" in read) throw new Error(read.problem);
  const found = understand(read.tables);
  let n = 0;
  return {
    found,
    told: [...read.told, ...found.told],
    draft: adopted(blankDraft(), found, () => `baru-${n++}`),
  };
}

/** The table as a person reads it: codes are made anew, and what has no column does not travel. */
function table({ actors, steps, ends }: Sop) {
  const name = (id: string) => actors.find((one) => one.id === id)?.name;
  const leads = (target: Target) =>
    "step" in target
      ? steps.findIndex(({ id }) => id === target.step)
      : ends.find(({ id }) => id === target.end)?.label;
  return {
    actors: actors.map((one) => [one.name, one.group]),
    rows: steps.map((step) => ({
      number: step.number,
      activity: step.activity,
      actor: name(step.actor),
      // A row has its performers in the order of the columns.
      others: step.others.map(({ actor, part }) => `${name(actor)} ${part}`).toSorted(),
      requirements: step.requirements?.text ?? null,
      duration: step.duration,
      output: step.output?.text ?? null,
      remarks: step.remarks,
      ways: step.outcomes.map(({ label, target }) => [label, leads(target)]),
    })),
  };
}

describe("the workbook of an SOP", () => {
  it.each(PUBLISHED_FILES)("is read back to the same table: %s", async (path) => {
    const sop = readSop(path);
    const { draft, found } = await readBack(await workbookOf(sheetOf(sop)));

    expect(found.leftOut).toEqual([]);
    expect(table(sopOf(draft, "2026-11-27"))).toEqual(table(sop));
  });

  it("is read back to the same table, whatever the SOP", async () => {
    const words = fc.constantFrom(
      "memeriksa berkas",
      "Surat, rangkap 2",
      "=1+1",
      "1-2",
      "Ya: tidak",
    );
    await fc.assert(
      fc.asyncProperty(anySop({ words, steps: 12, actors: 5 }), async (sop) => {
        const { draft, found } = await readBack(await workbookOf(sheetOf(sop)));

        expect(found.leftOut).toEqual([]);
        expect(table(sopOf(draft, "2026-11-27"))).toEqual(table(sop));
      }),
      { numRuns: 40 },
    );
  });
});

describe("the workbook to be filled", () => {
  it("is known by its heads, and brings no row as long as nothing is written", async () => {
    const { found, told } = await readBack(await workbookOf(emptySheet()));

    expect(found.rows).toEqual([]);
    expect([...told, ...found.leftOut]).toEqual([]);
    expect(found.columns[0]?.map(({ kind }) => kind)).toEqual([
      "number",
      "activity",
      "actor",
      "actor",
      "actor",
      "requirements",
      "duration",
      "output",
      "remarks",
      "ways",
    ]);
  });

  it("brings what is written into it", async () => {
    const sheet = emptySheet();
    const rows = sheet.rows.with(2, [
      "1",
      "Menerima surat",
      "bersama",
      "Mulai",
      "",
      "Surat",
      "1-2",
      "",
      "",
      "Akhir (Arsip)",
    ]);
    const { draft } = await readBack(await workbookOf({ ...sheet, rows }));
    const [step] = sopOf(draft, "2026-11-27").steps;

    expect(step).toMatchObject({
      activity: "Menerima surat",
      actor: draft.actors[1]?.id,
      others: [{ actor: draft.actors[0]?.id, part: "together" }],
      duration: "1-2",
      outcomes: [{ target: { end: draft.ends.find(({ label }) => label === "Arsip")?.id } }],
    });
  });
});
