/** The structured data has the shape that schema.org gives its types: known properties, values of their kind. */
import { expect, test } from "vitest";
import { howTo } from "../../../src/core/sop/how-to.ts";
import { publishedSop, readSop } from "../../support/content.ts";

const PAGE = "https://sop.example/sop/contoh/";

type Kind = "text" | "url" | "integer" | "language" | readonly string[];

/** schema.org/HowTo, HowToStep (a ListItem) and HowToTool: the properties used here and what they hold. */
const TYPES: Record<string, Record<string, Kind>> = {
  HowTo: {
    name: "text",
    inLanguage: "language",
    url: "url",
    version: "text",
    tool: ["HowToTool"],
    step: ["HowToStep"],
  },
  HowToStep: { position: "integer", name: "text", text: "text", url: "url" },
  HowToTool: { name: "text" },
};
/** What a reader of such data cannot do without. */
const REQUIRED: Record<string, string[]> = {
  HowTo: ["name", "step"],
  HowToStep: ["name", "text", "url"],
  HowToTool: ["name"],
};

const FITS: Record<Exclude<Kind, readonly string[]>, (value: unknown) => boolean> = {
  text: (value) => typeof value === "string" && value.trim() !== "",
  url: (value) => typeof value === "string" && URL.canParse(value),
  integer: (value) => Number.isInteger(value) && Number(value) > 0,
  language: (value) => Intl.getCanonicalLocales(String(value)).length === 1,
};

function faults(thing: Record<string, unknown>, at: string): string[] {
  const type = String(thing["@type"]);
  const properties = TYPES[type];
  if (!properties) return [`${at}: no type ${type} is used here`];
  const missing = (REQUIRED[type] ?? []).filter((name) => !(name in thing));
  const wrong = Object.entries(thing)
    .filter(([name]) => !name.startsWith("@"))
    .flatMap(([name, value]) => {
      const kind = properties[name];
      if (kind === undefined) return [`${at}.${name}: not a property of ${type}`];
      if (typeof kind === "string") return FITS[kind](value) ? [] : [`${at}.${name}: no ${kind}`];
      return (value as Record<string, unknown>[]).flatMap((one, index) => {
        const place = `${at}.${name}[${index}]`;
        const ofKind = kind.includes(String(one["@type"]));
        return ofKind ? faults(one, place) : [`${place}: not one of ${kind}`];
      });
    });
  return [...missing.map((name) => `${at}: lacks ${name}`), ...wrong];
}

test.each([
  ["the published SOP", publishedSop()],
  ["an SOP of another shape", readSop("tests/fixtures/second-sop/sop/peminjaman-perangkat.yaml")],
])("%s is a valid HowTo", (_, sop) => {
  const data = howTo(sop, PAGE);
  expect(data["@context"]).toBe("https://schema.org");
  expect(faults(data, "HowTo")).toEqual([]);
  expect(data.step.map(({ position }) => position)).toEqual(sop.steps.map(({ number }) => number));
  expect(new Set(data.step.map(({ url }) => url)).size).toBe(sop.steps.length);
});
