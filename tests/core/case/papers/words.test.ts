import { describe, expect, it } from "vitest";
import type { FilePlace } from "../../../../src/core/case/events.ts";
import { isMisnamed, placeText, typeText } from "../../../../src/core/case/papers/words.ts";
import { requirementsOf } from "../../../../src/core/sop/graph.ts";
import { sizeInWords } from "../../../../src/core/words/number.ts";
import { given } from "../../../support/given.ts";
import { open } from "../../../support/officers.ts";
import { PENGELOLAAN_DATA } from "../../../support/sops.ts";

const visit = { stepId: PENGELOLAAN_DATA.steps[0]?.id ?? "", round: 1 };
const [item] = requirementsOf(PENGELOLAAN_DATA.steps[0]);

describe("attached files in words", () => {
  it.each<[FilePlace, string]>([
    [{ of: "case" }, "kasus"],
    [{ of: "step", ...visit }, "langkah 1"],
    [{ of: "output", ...visit }, "keluaran langkah 1"],
    [
      { of: "requirement", requirementId: item?.id ?? "", ...visit },
      `kelengkapan “${item?.label}”, langkah 1`,
    ],
    [{ of: "step", stepId: "hilang", round: 2 }, "langkah “hilang” putaran ke-2"],
  ])("%j belongs to %s", (place, text) => {
    const { state } = given(open());
    expect(state && placeText(state, place)).toBe(text);
  });

  it.each([
    ["application/pdf", "PDF"],
    ["image/jpeg", "Gambar JPEG"],
    ["application/x-apa-saja", "Berkas"],
  ])("%s is called %s", (type, text) => {
    expect(typeText(type)).toBe(text);
  });

  it.each([
    ["nota.docx", "application/pdf", true],
    ["nota.PDF", "application/pdf", false],
    ["nota", "application/pdf", false],
    ["catatan.csv", "text/plain", false],
  ])("%s of %s is misnamed: %s", (name, type, wrong) => {
    expect(isMisnamed(name, type)).toBe(wrong);
  });

  it.each([
    [0, "0 bita"],
    [999, "999 bita"],
    [4_200, "4 kB"],
    [12_345_678, "12,3 MB"],
    [1_536_000_000, "1,5 GB"],
    [250_000_000_000, "250 GB"],
  ])("%i bytes are %s", (bytes, text) => {
    expect(sizeInWords(bytes)).toBe(text);
  });
});
