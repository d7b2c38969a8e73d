import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { circles, faults, roomOf, usesOf } from "../walls/check.ts";
import { importsOf, READ } from "../walls/imports.ts";
import { PACKAGES, ROOMS } from "../walls/table.ts";
import { inContributing, tableInWords } from "../walls/words.ts";

const files = new Map(
  globSync("{src,content}/**/*")
    .filter((path) => READ.test(path))
    .map((path) => [path, readFileSync(path, "utf8")]),
);

/** What the checker says of a file that does not exist. */
const saysOf = (path: string, text: string) => faults(new Map([[path, text]]));
const asks = (room: string) => (/\.\w+$/.test(room) ? room : `${room}/made-up.ts`);
const up = (path: string) => "../".repeat(path.split("/").length - 1);

describe("walls", () => {
  test("nothing in src or content imports through one", () => {
    expect(faults(files)).toEqual([]);
  });

  test("no file imports itself by way of others, types counted", () => {
    const edges = new Map([...files].map(([path, text]) => [path, importsOf(path, text)]));
    expect(circles(edges)).toEqual([]);
  });

  test("the table has no circle, and every room and place in it exists", () => {
    expect(circles(new Map(ROOMS.map(({ room }) => [room, usesOf(room)])))).toEqual([]);
    const places = [...ROOMS.map(({ room }) => room), ...Object.values(PACKAGES).flat()];
    const paths = [...files.keys()];
    const empty = places.filter((at) => !paths.some((path) => `${path}/`.startsWith(`${at}/`)));
    expect(empty).toEqual([".cache/fonts"]);
    expect(ROOMS.flatMap(({ uses }) => uses).filter((use) => !named(use))).toEqual([]);
  });

  test("what is fetched on demand is named where it is fetched", () => {
    const unnamed = [...files].filter(([, text]) =>
      /^(?!\s*(?:\*|\/\/)).*\bimport\((?!\s*["'])/m.test(text),
    );
    expect(unnamed.map(([path]) => path)).toEqual([]);
  });

  test("CONTRIBUTING says what the table says (node tests/walls/write.ts writes it)", () => {
    expect(inContributing(readFileSync("CONTRIBUTING.md", "utf8"))).toBe(tableInWords());
  });
});

const named = (use: string) => use.endsWith("/**") || ROOMS.some(({ room }) => room === use);

/** Not derived from the table: what must never be opened, whoever edits it. */
const NEVER: readonly (readonly [from: string, what: string])[] = [
  ["src/core/sop/x.ts", "localforage"],
  ["src/core/sop/x.ts", "jspdf"],
  ["src/core/sop/x.ts", "astro:content"],
  ["src/core/sop/x.ts", "node:fs"],
  ["src/core/case/x.ts", "../../monitoring/App.tsx"],
  ["src/core/case/x.ts", "./view/view.ts"],
  ["src/core/case/x.ts", "./words/history.ts"],
  ["src/core/case/view/x.ts", "../words/history.ts"],
  ["src/core/form/x.ts", "../../monitoring/App.tsx"],
  ["src/core/form/x.ts", "../../verification/examine.ts"],
  ["src/core/form/x.ts", "../../pdf/write.ts"],
  ["src/core/exchange/x.ts", "../../browser/workplace.ts"],
  ["src/pdf/write.ts", "jspdf"],
  ["src/pdf/x.ts", "../browser/workplace.ts"],
  ["src/browser/store/x.ts", "../../monitoring/App.tsx"],
  ["src/browser/store/x.ts", "../../checklist/App.tsx"],
  ["src/browser/session/x.ts", "localforage"],
  ["src/browser/session/x.ts", "preact"],
  ["src/checklist/list/x.tsx", "../../monitoring/App.tsx"],
  ["src/checklist/list/x.tsx", "../../site/content.ts"],
  ["src/checklist/list/x.tsx", "../../build/chunks.ts"],
  ["src/checklist/list/x.tsx", "jspdf"],
  ["src/verification/x.tsx", "localforage"],
  ["src/build/x.ts", "../checklist/App.tsx"],
  ["src/build/x.ts", "../monitoring/App.tsx"],
  ["src/build/x.ts", "localforage"],
  ["src/site/x.ts", "../build/chunks.ts"],
  ["src/pages/x.astro", "localforage"],
  ["src/components/x.astro", "jspdf"],
  ["content/docs/x.mdx", "../../src/core/sop/schema.ts"],
];

describe("a wall is seen to fail", () => {
  test.each(NEVER)("%s may not import %s", (from, what) => {
    const code = `import ${JSON.stringify(what)};`;
    expect(saysOf(from, from.endsWith(".astro") ? `---\n${code}\n---` : code)).toHaveLength(1);
  });

  test("between any two rooms that the table does not join", () => {
    for (const { room } of ROOMS) {
      const shut = ROOMS.filter(
        ({ room: other }) => other !== room && !usesOf(room).includes(other),
      );
      for (const { room: other } of shut) {
        const code = `import ${JSON.stringify(up(asks(room)) + asks(other))};`;
        expect(
          saysOf(asks(room).replace(/\.mdx$/, ".ts"), code),
          `${room} ← ${other}`,
        ).toHaveLength(1);
      }
    }
  });

  test("before any package that the table does not give, and one that it does not know", () => {
    for (const { room } of ROOMS) {
      const packages = Object.entries(PACKAGES).filter(
        ([, places]) => !places.some((place) => `${asks(room)}/`.startsWith(`${place}/`)),
      );
      for (const name of [...packages.map(([key]) => key.replace(":*", ":x")), "left-pad"])
        expect(saysOf(asks(room), `import ${JSON.stringify(name)};`), room).toHaveLength(1);
    }
  });

  test("a folder that the table does not name", () => {
    expect(saysOf("src/attic/x.ts", "")).toHaveLength(1);
    expect(saysOf("src/core/case/x.ts", 'import "../../attic/x.ts";')).toHaveLength(1);
    expect(roomOf("src/corex/x.ts")).toBeUndefined();
  });

  test.each([
    ["x.ts", 'import { a } from "../checklist/App.tsx";'],
    ["x.ts", 'import type { A } from "../checklist/App.tsx";'],
    ["x.ts", 'import { type A } from "../checklist/App.tsx";'],
    ["x.ts", 'import "../checklist/App.tsx";'],
    ["x.ts", 'export { a } from "../checklist/App.tsx";'],
    ["x.ts", 'export * from "../checklist/App.tsx";'],
    ["x.ts", 'const a = () => import("../checklist/App.tsx");'],
    ["x.ts", 'type A = import("../checklist/App.tsx").A;'],
    ["x.ts", 'new Worker(new URL("../checklist/App.tsx", import.meta.url));'],
    ["x.tsx", 'const a = <p title="it\'s">{"`"}</p>;\nimport "../checklist/App.tsx";'],
    ["x.astro", '---\nimport App from "../checklist/App.tsx";\n---\n<App />'],
    ["x.astro", '---\n---\n<script>\n  import "../checklist/App.tsx";\n</script>'],
    ["x.mdx", '---\ntitle: x\n---\nimport App from "../checklist/App.tsx";\n\nTeks.'],
    ["x.mdx", 'import {\n  a,\n} from "../checklist/App.tsx";\n\nTeks.'],
    ["x.css", '@import "../checklist/App.tsx";'],
    ["x.ts", 'import text from "../checklist/App.tsx?raw";'],
  ])("however it is written: %s %s", (name, text) => {
    expect(saysOf(`src/build/${name}`, text)).toHaveLength(1);
  });

  test("words and comments are no imports", () => {
    const code = '// import "jspdf";\nconst a = \'import "jspdf"\';\n/* from "jspdf" */';
    expect(saysOf("src/build/x.ts", code)).toEqual([]);
    expect(saysOf("src/build/x.mdx", 'Teks.\n\n`import "jspdf"` di tengah.')).toEqual([]);
  });

  test("a circle is found, whether of two files or of three", () => {
    const edges = { a: ["b"], b: ["a", "c"], c: ["d"], d: ["e"], e: ["c"], f: ["a"] };
    expect(circles(new Map(Object.entries(edges)))).toEqual([
      ["a", "b"],
      ["c", "d", "e"],
    ]);
  });
});
