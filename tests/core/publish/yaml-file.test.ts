import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { edited } from "../../../src/core/draft/edited.ts";
import { draftOf } from "../../../src/core/draft/from-sop.ts";
import { sopOf } from "../../../src/core/draft/to-sop.ts";
import { yamlOf } from "../../../src/core/publish/yaml-file.ts";
import { findFaults } from "../../../src/core/sop/integrity/findings.ts";
import { readShape } from "../../../src/core/sop/integrity/shape.ts";
import { sopDigest } from "../../../src/core/sop/integrity/versions.ts";
import { type Sop, SopSchema } from "../../../src/core/sop/schema.ts";
import { PUBLISHED_FILES } from "../../support/content.ts";
import { anyActs } from "../../support/drafts.ts";
import { anySop } from "../../support/sop-arbitrary.ts";

const TODAY = "2026-11-27";
const text = (path: string): string => readFileSync(path, "utf8");
const meant = (yaml: string): Sop => SopSchema.parse(parse(yaml));
const opened = (sop: Sop): Sop => sopOf(draftOf(sop), TODAY);

describe("a published SOP opened and exported unchanged", () => {
  it.each(PUBLISHED_FILES)("is the same text: %s", (path) => {
    expect(yamlOf(opened(meant(text(path))), text(path))).toBe(text(path));
  });

  it.each(PUBLISHED_FILES)("means the same where its file is written anew: %s", (path) => {
    const sop = meant(text(path));
    const again = meant(yamlOf(opened(sop), null));

    expect(again).toEqual(sop);
    expect(sopDigest(again)).toBe(sopDigest(sop));
  });

  it("means the same, whatever the SOP", () => {
    fc.assert(
      fc.property(anySop(), (sop) => {
        const yaml = yamlOf(opened(sop), null);

        expect(meant(yaml)).toEqual(sop);
        expect(sopDigest(meant(yaml))).toBe(sopDigest(sop));
        expect(yamlOf(sop, yaml)).toBe(yaml);
      }),
      { numRuns: 40 },
    );
  });
});

describe("a published file with changes put into it", () => {
  const file = "content/sop/pengelolaan-data.yaml";

  it("keeps comments and order, and touches nothing else", () => {
    const [before, after] = ["# Tentang langkah kelima.", "# Paling akhir."];
    const commented = `${text(file).replace("  - id: laporan-penyelesaian\n", `  ${before}\n$&`)}${after}\n`;
    const sop = meant(commented);
    const step = sop.steps[4];
    const changed = {
      ...sop,
      steps: sop.steps.map((one) => (one === step ? { ...one, duration: "2 jam" } : one)),
    };

    const yaml = yamlOf(changed, commented);

    expect(meant(yaml)).toEqual(changed);
    expect(yaml.indexOf(before)).toBeLessThan(yaml.indexOf("duration: 2 jam"));
    expect(yaml).toContain(after);
    expect(yaml).toContain("# yaml-language-server");
    const keys = (all: string) => all.match(/^\w+:/gm);
    expect(keys(yaml)).toEqual(keys(commented));
    const lines = (all: string) => new Set(all.split("\n").map((line) => line.trim()));
    const kept = lines(yaml);
    const gone = [...lines(commented)].filter((line) => !kept.has(line));
    // A flow list and a folded sentence are laid out anew; no other line than the changed one is gone.
    const relaid = gone.filter((line) => !/^[-[{}\]]|\[|id:|label:|target:/.test(line));
    expect(relaid.filter((line) => !sop.responsible?.includes(line))).toEqual([
      "duration: 1-2 Jam",
    ]);
  });

  it("takes a step's comment along to its new place, and away with the step", () => {
    const note = "# Milik langkah ketiga.";
    const commented = text(file).replace("  - id: penerimaan-data\n", `  ${note}\n$&`);
    const sop = meant(commented);
    const [first, second, third, ...rest] = sop.steps as [never, never, never];

    const moved = yamlOf({ ...sop, steps: [third, first, second, ...rest] }, commented);
    const without = yamlOf({ ...sop, steps: [first, second, ...rest] }, commented);

    expect(moved).toMatch(new RegExp(`steps:\\n+  ${note}\\n  - id: penerimaan-data`));
    expect(without).not.toContain(note);
  });

  it("says what the draft says after any acts, whatever the SOP and its file", () => {
    fc.assert(
      fc.property(anySop({ steps: 8, actors: 4 }), anyActs(), fc.boolean(), (sop, acts, isFlow) => {
        const published = isFlow
          ? JSON.stringify(parse(yamlOf(sop, null)))
          : yamlOf(sop, null).replaceAll("\n  - id:", "\n  # catatan\n  - id:");
        const draft = acts.reduce((now, act) => edited(now, act(now)), draftOf(sop));
        const changed = sopOf(draft, TODAY);
        const isWhole = "value" in readShape(JSON.parse(JSON.stringify(changed)));
        const around = { regulations: new Set<string>(), sops: new Set<string>() };
        fc.pre(isWhole && findFaults(changed, around).every(({ path }) => path[0] !== "steps"));

        expect(meant(yamlOf(changed, published))).toEqual(SopSchema.parse(changed));
      }),
      { numRuns: 60 },
    );
  });

  it("writes a file anew that nobody can read any more", () => {
    const sop = meant(text(file));

    expect(meant(yamlOf(sop, "steps: [}"))).toEqual(sop);
    expect(meant(yamlOf(sop, "definition: 9\nid: x\n"))).toEqual(sop);
  });
});
