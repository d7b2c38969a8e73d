import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { compact } from "../../../src/core/sop/definition/compact.ts";
import { type FirstSop, FirstSopSchema } from "../../../src/core/sop/definition/first.ts";
import { liftFirst } from "../../../src/core/sop/definition/lift.ts";
import { performersOf } from "../../../src/core/sop/graph.ts";
import { sopDigest } from "../../../src/core/sop/integrity/versions.ts";
import { SopSchema } from "../../../src/core/sop/schema.ts";
import { publishedSop, readSop } from "../../support/content.ts";
import { anySop } from "../../support/sop-arbitrary.ts";

/** The SOP inside a case that was opened under the first definition. */
function firstSnapshot(): FirstSop {
  const file = new URL("../case/corpus/v1-every-event.kasus.json", import.meta.url);
  return FirstSopSchema.parse(JSON.parse(readFileSync(file, "utf8")).case.events[0].event.sop);
}

describe("a definition of the first version", () => {
  test("lifted is what reading its YAML today gives", () => {
    expect(liftFirst(firstSnapshot())).toEqual(SopSchema.parse(firstSnapshot()));
  });

  test("keeps its helpers, who assist", () => {
    const lifted = liftFirst(firstSnapshot());
    const check = lifted.steps.find(({ id }) => id === "pengecekan-pengawas");
    expect(check && performersOf(check)).toEqual([
      { actor: "pejabat-pengawas", part: "leads" },
      { actor: "pejabat-administrator", part: "assists" },
    ]);
  });

  test("has the digest it was published under", () => {
    const recorded = JSON.parse(
      readFileSync(new URL("../../../content/sop/versions.json", import.meta.url), "utf8"),
    );
    expect(recorded["pengelolaan-data"]["1.0"]).toBe(sopDigest(publishedSop()));
  });
});

describe("the shortest way to write an SOP", () => {
  test("says the same as the whole, and is a definition of the first version where that one could hold it", () => {
    fc.assert(
      fc.property(anySop({ steps: 8 }), (sop) => {
        expect(SopSchema.parse(parse(stringify(compact(sop))))).toEqual(sop);
      }),
      { numRuns: 50 },
    );
    expect(FirstSopSchema.safeParse(compact(publishedSop())).success).toBe(true);
  });

  test("forgets nothing that a definition can say", () => {
    const sop = readSop("tests/fixtures/real-sops/sop/penanganan-laporan-warga.yaml");
    expect(SopSchema.parse(compact(sop))).toEqual(sop);
  });
});

test("a parsed SOP is read again as it stands: what is stored says everything", () => {
  fc.assert(
    fc.property(anySop({ steps: 6 }), (sop) => {
      expect(SopSchema.parse(sop)).toEqual(sop);
    }),
    { numRuns: 50 },
  );
});

test.each(["pemusnahan-arsip", "pengelolaan-surat-masuk", "penanganan-laporan-warga"])(
  "%s goes in as its office wrote it",
  (name) => {
    expect(readSop(`tests/fixtures/real-sops/sop/${name}.yaml`).id).toBe(name);
  },
);
