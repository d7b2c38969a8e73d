/** What is published is the official text: word for word, in order, once the editors' additions are taken away. */
import { readFile } from "node:fs/promises";
import { parse } from "node-html-parser";
import { expect, test } from "./fixtures.ts";

const OFFICIAL = new URL("../fixtures/pengelolaan-data.official.txt", import.meta.url);

/** Where a word may be broken is no letter of it. */
const plain = (text: string) => text.replaceAll("\u00AD", "").replace(/\s+/g, " ").trim();

/** The file keeps tables as tab-separated cells and lists as "1. item"; layout is not wording. */
function sentences(official: string): string[] {
  const inlineList = /(?=\b[1-9]\. )/;
  return official
    .replace(/<\/?i>/g, "")
    .replace(/<\/?ol[^>]*>/g, " ")
    .replace(/\*(\w+)\*/g, "$1")
    .split(/[\t\n]/)
    .flatMap((line) => line.split(inlineList))
    .map((line) => plain(line.replace(/^\s*\d\.\s/, "")))
    .filter((line) => /\p{L}/u.test(line));
}

function publishedText(html: string): string {
  const naskah = parse(html).querySelector(".naskah");
  for (const added of naskah?.querySelectorAll("[data-redaksi], .sl-anchor-link") ?? [])
    added.remove();
  const spaced = (naskah?.innerHTML ?? "").replace(/<(?!\/?(?:a|em|i|span|wbr)[ >])/g, " <");
  return plain(parse(spaced).textContent);
}

test("every sentence of the official text is published as written", async ({ request }) => {
  const page = await request.get("./sop/pengelolaan-data/");
  const published = publishedText(await page.text());
  const expected = sentences(await readFile(OFFICIAL, "utf8"));
  expect(expected.length).toBeGreaterThan(100);
  const missing = expected.filter((sentence) => !published.includes(sentence));
  expect(missing).toEqual([]);
});

test("sections A to G follow each other in the official order", async ({ request }) => {
  const page = await request.get("./sop/pengelolaan-data/");
  const published = publishedText(await page.text());
  const official = await readFile(OFFICIAL, "utf8");
  const prose = sentences(official.slice(official.indexOf("A. PENGANTAR")));
  let from = 0;
  for (const sentence of prose) {
    const at = published.indexOf(sentence, from);
    expect(at, `“${sentence}” is out of order`).toBeGreaterThanOrEqual(from);
    if (sentence === "G. DIAGRAM ALIR") break;
    from = at + sentence.length;
  }
});
