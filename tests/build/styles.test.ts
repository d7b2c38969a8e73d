import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const styles = new Map(
  globSync("src/**/*.{css,astro}").map((path) => [path, readFileSync(path, "utf8")]),
);
const all = [...styles.values()].join("\n");
const programs = globSync("src/**/*.tsx").map((path) => readFileSync(path, "utf8"));
const found = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, name]) => name);

describe("one set of tokens", () => {
  test("every token that a style asks for is given somewhere", () => {
    const given = new Set(found([all, ...programs].join("\n"), /(--[\w-]+)\s*:/g));
    const asked = new Set(found(all, /var\((--[\w-]+)/g));
    // Starlight gives its own.
    const lacking = [...asked].filter((name) => !given.has(name) && !/^--(__)?sl-/.test(`${name}`));
    expect(lacking).toEqual([]);
  });

  test("a colour has its value in one place: the tokens, and paper, which is white in every theme", () => {
    const paper = ["src/styles/print.css", "src/paper/styles/index.css"];
    const pad = "src/checklist/styles/step.css";
    const places = [...styles].filter(([, text]) => /#[\da-f]{3,8}\b(?=[;\s])|rgba?\(/i.test(text));
    expect(places.map(([path]) => path).sort()).toEqual(
      ["src/styles/tokens.css", pad, ...paper].sort(),
    );
  });

  test("dark, and dark that is said without a script, give what light gives", () => {
    const tokens = readFileSync("src/styles/tokens.css", "utf8");
    const blocks = [...tokens.matchAll(/:root[^{]*\{([^}]*)\}/g)].map(([, body]) =>
      found(`${body}`, /(--[\w-]+): #/g),
    );
    const [light, dark, unscripted] = blocks;
    expect(light?.length).toBeGreaterThan(12);
    expect(dark).toEqual(light);
    expect(unscripted).toEqual(light);
  });
});

describe("one kit", () => {
  test("no program keeps a button, a field or a message of its own", () => {
    const own = [...styles]
      .filter(([path]) => !path.startsWith("src/ui/"))
      .flatMap(([, text]) =>
        found(text, /\.([kmv]-(?:button|input|field|notice|dialog|table|sr))\b/g),
      );
    expect(own).toEqual([]);
  });
});
