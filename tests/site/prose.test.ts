import { expect, test } from "vitest";
import { parseProse } from "../../src/site/prose/parse.ts";
import { publishedSop, repositoryFile } from "../support/content.ts";

test("headings, paragraphs, lists and the two components become pieces in order", () => {
  const page = [
    'import A from "../A.astro";',
    "",
    "## A. SATU",
    "",
    "Baris pertama *miring*,",
    "baris **kedua** dengan [tautan](/x/).",
    "",
    "1. Butir",
    "   lanjutannya",
    "2. Butir dua",
    "",
    '<Procedure sop="x" />',
    "<Lain />",
    '<Flowchart sop="x" />',
  ].join("\n");
  expect(parseProse(page)).toEqual([
    { kind: "heading", text: "A. SATU" },
    { kind: "paragraph", text: "Baris pertama miring, baris kedua dengan tautan." },
    {
      kind: "list",
      items: [
        { label: "1.", text: "Butir lanjutannya" },
        { label: "2.", text: "Butir dua" },
      ],
    },
    { kind: "procedure" },
    { kind: "chart" },
  ]);
});

test("what stands outside the official text stays on the screen", () => {
  const page = '## Luar\n\n<Naskah sop="x">\n\n## Dalam\n\n</Naskah>\n\n## Sesudah\n';
  expect(parseProse(page)).toEqual([{ kind: "heading", text: "Dalam" }]);
});

test("every sentence of the official text is on paper", () => {
  const plain = (text: string) => text.replace(/<\/?i>|\*/g, "").replace(/\s+/g, " ");
  const page = repositoryFile("content/docs/sop/pengelolaan-data/index.mdx").replace(
    /^---[\s\S]*?\n---/,
    "",
  );
  const official = plain(repositoryFile("tests/fixtures/pengelolaan-data.official.txt"));
  const told = parseProse(page).flatMap((piece) => {
    if (piece.kind === "list") return piece.items.map(({ text }) => text);
    if (piece.kind === "procedure") return publishedSop().steps.map(({ narrative }) => narrative);
    return piece.kind === "chart" ? [] : [piece.text];
  });
  expect(told.length).toBeGreaterThan(25);
  for (const sentence of told) expect(official).toContain(plain(sentence));
});
