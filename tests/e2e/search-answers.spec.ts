/** The 98 questions of readers, put to what the build published, by the engine that the page uses. */
import { readFile } from "node:fs/promises";
import { parse } from "node-html-parser";
import { parse as parseYaml } from "yaml";
import { SearchEngine } from "../../src/browser/search/engine.ts";
import type { SearchData } from "../../src/core/search/record.ts";
import { expect, test } from "./fixtures.ts";

interface Questions {
  at: string;
  asked: Record<string, string[]>;
}

const published = async () => JSON.parse(await readFile("dist/cari.json", "utf8")) as SearchData;

/** An address as it is written in the questions, from the site's root. */
function pathOf(address: string, at: string): string {
  const { pathname, hash } = new URL(address, `http://site${at}`);
  return pathname + hash;
}

test("a reader's question is answered first by the right place", async () => {
  const engine = new SearchEngine(await published());
  const groups = parseYaml(
    await readFile("tests/fixtures/search-queries.yaml", "utf8"),
  ) as Questions[];
  const missed: string[] = [];
  const ranks = groups.flatMap(({ at, asked }) =>
    Object.entries(asked).map(([question, wanted]) => {
      const right = wanted.map((address) => pathOf(address, at));
      const found = engine.ask(question).map(({ record }) => record.path);
      const rank = found.findIndex((path) => right.includes(path)) + 1;
      if (rank !== 1) missed.push(`${rank} ${question} → ${found.slice(0, 3).join("  ")}`);
      return rank === 0 ? 0 : 1 / rank;
    }),
  );
  const mean = ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length;
  console.log(
    `${ranks.length} questions, mean reciprocal rank ${mean.toFixed(3)}\n${missed.join("\n")}`,
  );
  expect(ranks.length).toBeGreaterThanOrEqual(80);
  expect(mean, missed.join("\n")).toBeGreaterThanOrEqual(0.9);
});

test("every answer leads to a place that is there", async () => {
  const pages = new Map<string, Set<string>>();
  const { records } = await published();
  for (const { path } of records) {
    const [page = "", anchor] = path.split("#");
    const file = `dist${page}${page.endsWith("/") ? "index.html" : ""}`;
    if (anchor === undefined) {
      expect(await readFile(file), path).toBeTruthy();
      continue;
    }
    const ids =
      pages.get(file) ??
      new Set(
        parse(await readFile(file, "utf8"))
          .querySelectorAll("[id]")
          .map(({ id }) => id),
      );
    pages.set(file, ids);
    expect(ids.has(anchor), path).toBe(true);
  }
});

test("no excerpt runs two sentences together", async () => {
  const { records } = await published();
  for (const { text, path } of records) expect(text, path).not.toMatch(/\p{Ll}[.;]\p{Lu}\p{Ll}/u);
  // Guides name things such as JavaScript.
  for (const { kind, text, path } of records)
    if (kind !== "passage" && kind !== "page")
      expect(text, path).not.toMatch(/\p{Ll}\p{Lu}\p{Ll}/u);
});
