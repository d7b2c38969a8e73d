import { describe, expect, it } from "vitest";
import { areMany, catalogueOf } from "../../../src/core/sop/catalogue.ts";
import type { Actor } from "../../../src/core/sop/schema.ts";
import { PENGELOLAAN_DATA as SOP } from "../../support/sops.ts";

const [first] = SOP.actors;
if (!first) throw new Error("an SOP has actors");
const actor = (part: Partial<Actor>): Actor => ({ ...first, ...part });

describe("the catalogue of a site's SOPs", () => {
  it("names each with its version, in their order", () => {
    const other = { ...SOP, id: "lain", version: "2.0" };
    const { sops } = catalogueOf([other, SOP]);
    expect(sops).toEqual([
      { id: "lain", version: "2.0", name: SOP.identity.name },
      { id: SOP.id, version: SOP.version, name: SOP.identity.name },
    ]);
  });

  it("names each part of people once, as it is called first", () => {
    const actors = [
      actor({ name: "Kepala Seksi", short: "Kasi", kind: "officer" }),
      actor({ name: "Sistem", short: "Sistem", kind: "system" }),
    ];
    const again = [actor({ name: "Kepala Seksi", short: "K. Seksi", kind: "officer" })];
    const { parts } = catalogueOf([
      { ...SOP, actors },
      { ...SOP, actors: again },
    ]);
    expect(parts).toEqual([{ name: "Kepala Seksi", short: "Kasi" }]);
  });

  it("calls eight SOPs many, and seven few", () => {
    expect(areMany(Array.from({ length: 7 }))).toBe(false);
    expect(areMany(Array.from({ length: 8 }))).toBe(true);
  });
});
