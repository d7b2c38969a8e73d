import { describe, expect, test } from "vitest";
import { publishedSop, repositoryFile } from "../../support/content.ts";

const lines = repositoryFile("tests/fixtures/pengelolaan-data.official.txt").split("\n");
const sop = publishedSop();

const between = (start: string, end: string) =>
  lines.slice(lines.indexOf(start) + 1, lines.indexOf(end));
const numbered = (rows: string[]) => rows.flatMap((line) => /^\d+\. (.*)$/.exec(line)?.[1] ?? []);

describe("the definition repeats the official text", () => {
  test("section B: one narrative a step, in order", () => {
    const official = numbered(between("B. PROSEDUR", "C. DASAR HUKUM"));
    expect(official).toHaveLength(9);
    expect(sop.steps.map(({ narrative }) => narrative)).toEqual(official);
  });

  test("section G: activity, kelengkapan, waktu and output of each row", () => {
    const rows = lines
      .map((line) => line.split("\t"))
      .filter(([no = ""]) => /^\d+\.$/.test(no))
      .map((cells) => cells.filter((cell) => cell !== ""));
    expect(rows).toHaveLength(9);
    expect(
      sop.steps.map((step) => [
        `${step.number}.`,
        step.activity,
        step.requirements?.text,
        step.duration,
        step.output?.text,
      ]),
    ).toEqual(rows);
  });

  test("section G: the actors are the table's columns, left to right", () => {
    const head = lines.find((line) => line.startsWith("\t\tAdministrator server"));
    const columns = head?.split("\t").filter((cell) => cell !== "") ?? [];
    expect(sop.actors.map(({ name }) => name)).toEqual(columns.slice(0, 4));
  });

  test("identity block, sections D and E", () => {
    const text = lines.join("\n").replace(/<[^>]*>/g, "");
    for (const { citation } of sop.legalBasis) expect(text).toContain(citation);
    for (const words of [...sop.qualifications, ...sop.equipment]) expect(text).toContain(words);
    for (const { title } of sop.related) expect(text).toContain(title);
    const cells = lines.flatMap((line) => line.split("\t")).map((cell) => cell.trim());
    expect(cells).toEqual(
      expect.arrayContaining([
        sop.responsible,
        sop.duration.text,
        `${sop.records.heading}:`,
        sop.records.text,
      ]),
    );
    expect(lines).toEqual(expect.arrayContaining(sop.heading));
  });

  test("each editor's note quotes words that stand in the naskah", () => {
    const text = lines.join(" ").replace(/\*/g, "");
    for (const { asWritten } of sop.notes)
      if (asWritten !== null) expect(text).toContain(asWritten);
  });
});
