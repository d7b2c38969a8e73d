/**
 * A line of every kind in an SOP broken in every way that fingers know: whatever is wrong then is told once, in
 * the file's own words, and nothing is thrown.
 */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readYaml } from "../../src/build/sop/yaml.ts";
import { findFaults } from "../../src/core/sop/integrity/findings.ts";
import { readShape } from "../../src/core/sop/integrity/shape.ts";

const text = readFileSync("tests/fixtures/real-sops/sop/penanganan-laporan-warga.yaml", "utf8");
const lines = text.split("\n");
/** The numbers of one line of each kind, the last: most lines are like others but for their words. */
const kinds = new Map(lines.map((line, n) => [line.replace(/: .*?(?=[,}]|$)/g, ":"), n]));

const around = {
  regulations: new Set(["uu-25-2009"]),
  sops: new Set(["pengelolaan-data", "penanganan-laporan-warga"]),
};

function faultsOf(changed: string) {
  const yaml = readYaml(changed);
  if ("faults" in yaml) return yaml.faults;
  const read = readShape(yaml.data, yaml.written);
  return yaml.located("faults" in read ? read.faults : findFaults(read.value, around));
}

/** The text of a field on the line replaced. */
const filled = (value: string) => (line: string) => line.replace(/: (?![[{>|]).+$/, `: ${value}`);
const SLIPS: Readonly<Record<string, (line: string) => string>> = {
  "left out": () => "",
  "written twice": (line) => `${line}\n${line}`,
  "a space too deep": (line) => ` ${line}`,
  "two spaces too deep": (line) => `  ${line}`,
  "a space too shallow": (line) => line.replace(/^ /, ""),
  "two spaces too shallow": (line) => line.replace(/^ {2}/, ""),
  "indented by a tab": (line) => `\t${line.trimStart()}`,
  "without its colon": (line) => line.replace(": ", " "),
  "without the space after its colon": (line) => line.replace(": ", ":"),
  "without its dash": (line) => line.replace(/^(\s*)- /, "$1  "),
  "with letters swapped": (line) => line.replace(/(\w)(\w)(\w+):/, "$2$1$3:"),
  "a number for its value": filled("12"),
  "nothing for its value": filled("null"),
  "a list for its value": filled("[a, b]"),
  "fields for its value": filled("{ a: b }"),
  "other words for its value": filled("Sembarang Kata"),
  "an emptied value": (line) => line.replace(/: .+$/, ":"),
};

test("as it is, the file has no fault", () => {
  expect(faultsOf(text)).toEqual([]);
});

describe("a line", () => {
  test.each(Object.entries(SLIPS))("%s is told once at most", (_, slip) => {
    const told = [...kinds.values()].flatMap((n) => {
      const line = lines[n] ?? "";
      const broken = slip(line);
      if (line.trim() === "" || broken === line) return [];
      const faults = faultsOf(lines.with(n, broken).join("\n"));
      return [{ line: `${n + 1} ${line}`, faults }];
    });
    const wordy = told.filter(({ faults }) => faults.length > 1);
    expect(wordy.map(({ line, faults }) => [line, ...faults.map(({ what }) => what)])).toEqual([]);
    for (const { faults } of told) {
      for (const { where, what, remedy } of faults) {
        expect(`${where}: ${what} ${remedy}`).not.toMatch(/undefined|\[object|NaN/);
        expect([where, what, remedy].every((words) => /\w{2}/.test(words))).toBe(true);
      }
    }
  });
});
