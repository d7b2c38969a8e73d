import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { decisions, indexOfDecisions } from "../docs/decisions.ts";

const ROOMS =
  "src|tests|docs|content|core|browser|pdf|checklist|components|monitoring|ui|site|build";
/** What stands in backticks and begins with a room, or is a file of code by its name. */
const NAMED = new RegExp(
  `\`((?:${ROOMS})/[\\w./{},*[\\]-]+|[\\w./[\\]-]+\\.(?:tsx?|astro))\``,
  "g",
);

const files = globSync(["*.*", "{src,tests,docs,content}/**/*"]);
/** "core/case/decide" stands for every file of that beginning, "view.ts" for the end of a path. */
const isThere = (name: string) =>
  /[{*]/.test(name)
    ? ["", "src/", "tests/"].some((root) => globSync(root + name).length > 0)
    : files.some((path) => `/${path}`.includes(`/${name.replace(/\/$/, "")}`));
const missingIn = (text: string) =>
  [...text.matchAll(NAMED)].map(([, name = ""]) => name).filter((name) => !isThere(name));

describe("developers' documents", () => {
  test("the index of decisions says what they say (node tests/docs/write.ts writes it)", () => {
    expect(readFileSync("docs/decisions/README.md", "utf8")).toBe(indexOfDecisions());
  });

  test("each decision bears the number of its file, once", () => {
    const all = decisions();
    expect(all.filter(({ file, number }) => !file.startsWith(`${number}-`))).toEqual([]);
    expect(new Set(all.map(({ number }) => number)).size).toBe(all.length);
  });

  test.each(globSync(["*.md", "docs/**/*.md"]).sort())(
    "%s names only files that are there",
    (path) => {
      expect(missingIn(readFileSync(path, "utf8"))).toEqual([]);
    },
  );

  test("a file that is not there is found", () => {
    const text =
      "`src/core/nowhere.ts` `core/case/` `view.ts` `e2e/x.spec.ts` and/or `a/b` `turn.tsx`";
    expect(missingIn(text)).toEqual(["src/core/nowhere.ts", "e2e/x.spec.ts", "turn.tsx"]);
  });
});
