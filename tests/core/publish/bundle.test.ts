import fc from "fast-check";
import { strToU8, type Zippable, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { blankDraft } from "../../../src/core/draft/blank.ts";
import { draftOf } from "../../../src/core/draft/from-sop.ts";
import { bundleOf, openBundle } from "../../../src/core/publish/bundle.ts";
import { bundleProblemText } from "../../../src/core/publish/bundle-problems.ts";
import { contentFiles } from "../../../src/core/publish/content-files.ts";
import { sopDigest } from "../../../src/core/sop/integrity/versions.ts";
import { publishedSop, repositoryFile } from "../../support/content.ts";

const sop = publishedSop();
const text = repositoryFile("content/sop/pengelolaan-data.yaml");
const origin = { published: { sop, text }, versions: {}, laws: [] };

describe("what leaves the editor for a site", () => {
  it("comes back as it went, and is the same bytes every time", () => {
    const { files } = contentFiles(draftOf(sop), origin, "2026-11-27");
    const bytes = bundleOf(files);

    expect(openBundle(bytes)).toEqual({ id: sop.id, files });
    expect(bundleOf(files)).toEqual(bytes);
    expect(files.map(({ path }) => path)).toEqual([`sop/${sop.id}.yaml`, "sop/versions.json"]);
    expect(files[0]?.text).toBe(text);
    expect(JSON.parse(files[1]?.text ?? "")).toEqual({
      [sop.id]: { [sop.version]: sopDigest(sop) },
    });
  });

  it("is dated on the day it was made only where it bears no date", () => {
    const draft = draftOf(sop);
    const [first] = draft.changes;
    const undated = { ...draft, changes: [{ version: "1.1", date: "", summary: "Baru." }, first] };

    const made = contentFiles(undated as typeof draft, origin, "2026-11-27").sop;

    expect(made.changes.map(({ date }) => date)).toEqual(["2026-11-27", first?.date]);
  });

  it("takes nothing of a published SOP into one of another name", () => {
    const other = { ...blankDraft(), code: "lain" };

    expect(contentFiles(other, origin, "2026-11-27").files[0]?.text).not.toContain(sop.id);
  });
});

const good: Zippable = {
  "sop/a.yaml": strToU8("id: a\n"),
  "sop/versions.json": strToU8("{}\n"),
};
const saysOf = (files: Zippable | Uint8Array): string => {
  const opened = openBundle(files instanceof Uint8Array ? files : zipSync(files));
  return "problem" in opened ? bundleProblemText(opened.problem) : "";
};
const bomb = new Uint8Array(60_000_000);

describe("a zip that is not published", () => {
  it("is none of these, with what systems add beside", () => {
    expect(
      saysOf({ ...good, "__MACOSX/sop/._a.yaml": strToU8("x"), "sop/": new Uint8Array() }),
    ).toBe("");
  });

  it.each<[string, Zippable | Uint8Array, RegExp]>([
    [
      "a way out of the folder",
      { ...good, "../jahat.yaml": strToU8("x") },
      /di luar map.*“\.\.\/jahat/,
    ],
    ["an absolute path", { ...good, "/etc/passwd": strToU8("x") }, /di luar map/],
    ["a path of another system", { ...good, "sop\\..\\..\\x": strToU8("x") }, /di luar map/],
    ["a drive", { ...good, "C:/x": strToU8("x") }, /di luar map/],
    ["a bomb", { ...good, "regulations/besar.yaml": bomb }, /jauh lebih besar/],
    ["a large file", new Uint8Array(5_000_001), /jauh lebih besar/],
    [
      "too many files",
      {
        ...good,
        ...Object.fromEntries(
          Array.from({ length: 201 }, (_, n) => [`regulations/a-${n}.yaml`, strToU8("x")]),
        ),
      },
      /jauh lebih besar/,
    ],
    [
      "an unknown file",
      { ...good, "sop/catatan.txt": strToU8("x") },
      /tidak dikenal: “sop\/catatan\.txt”/,
    ],
    [
      "a page, which the build would run",
      { ...good, "docs/sop/a/index.mdx": strToU8("x") },
      /halaman MDX/,
    ],
    [
      "two SOPs",
      { ...good, "sop/b.yaml": strToU8("x") },
      /beberapa SOP: sop\/a\.yaml, sop\/b\.yaml/,
    ],
    ["no SOP", { "sop/versions.json": strToU8("{}") }, /tidak memuat SOP/],
    ["no versions", { "sop/a.yaml": strToU8("x") }, /tidak lengkap: berkas sop\/versions\.json/],
    [
      "bytes that are no text",
      { ...good, "sop/a.yaml": new Uint8Array([0xff, 0xfe, 0x00]) },
      /bukan tulisan/,
    ],
    ["something else", strToU8("%PDF-1.7"), /bukan zip/],
    ["nothing", new Uint8Array(), /bukan zip/],
    ["a part of a zip", zipSync(good).slice(0, 60), /rusak/],
  ])("%s", (_, files, said) => {
    expect(saysOf(files)).toMatch(said);
  });

  it("is told and never thrown, whatever its bytes", () => {
    const whole = zipSync(good);
    fc.assert(
      fc.property(
        fc.nat({ max: whole.length - 1 }),
        fc.integer({ min: 0, max: 255 }),
        (at, byte) => {
          expect(() => openBundle(whole.with(at, byte))).not.toThrow();
        },
      ),
    );
  });
});
