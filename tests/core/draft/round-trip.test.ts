import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { DraftSchema } from "../../../src/core/draft/draft.ts";
import { draftOf, nextVersionOf } from "../../../src/core/draft/from-sop.ts";
import { sopOf } from "../../../src/core/draft/to-sop.ts";
import { sopDigest } from "../../../src/core/sop/integrity/versions.ts";
import { type Sop, SopSchema } from "../../../src/core/sop/schema.ts";
import { anyDraft } from "../../support/drafts.ts";
import { anySop } from "../../support/sop-arbitrary.ts";

const TODAY = "2026-11-27";

const read = (path: string): Sop =>
  SopSchema.parse(parse(readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8")));

const PUBLISHED = [
  "content/sop/pengelolaan-data.yaml",
  "tests/fixtures/second-sop/sop/peminjaman-perangkat.yaml",
  "tests/fixtures/real-sops/sop/pemusnahan-arsip.yaml",
  "tests/fixtures/real-sops/sop/penanganan-laporan-warga.yaml",
  "tests/fixtures/real-sops/sop/pengelolaan-surat-masuk.yaml",
];

describe("a published SOP opened as a draft", () => {
  it.each(PUBLISHED)("says the same when nothing was done to it: %s", (path) => {
    const sop = read(path);

    expect(sopOf(draftOf(sop), TODAY)).toEqual(sop);
  });

  it("says the same whatever the SOP", () => {
    fc.assert(
      fc.property(anySop(), (sop) => {
        const again = sopOf(draftOf(sop), TODAY);

        expect(again).toEqual(sop);
        expect(sopDigest(again)).toBe(sopDigest(sop));
      }),
    );
  });

  it("becomes the next version, with its changes to be told and dated on the day", () => {
    const [path = ""] = PUBLISHED;
    const next = sopOf(nextVersionOf(read(path)), TODAY);

    expect(next.version).toBe("1.1");
    expect(next.changes[0]).toEqual({ version: "1.1", date: TODAY, summary: "" });
    expect(next.changes.slice(1)).toEqual(read(path).changes);
  });
});

describe("the stored shape of a draft", () => {
  it("holds every draft, however incomplete, through JSON and back", () => {
    fc.assert(
      fc.property(anyDraft(), (draft) => {
        expect(DraftSchema.parse(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
      }),
    );
  });
});
