/** Paper shows what was written, or says that it cannot: a record of any release, cleaned or not. */
import { describe, expect, it } from "vitest";
import { legible } from "../../../src/core/form/typeface.ts";
import { typeface } from "../../../src/pdf/metrics.ts";

const face = typeface();
const shown = (raw: string) => {
  const missing = new Set<string>();
  return { text: legible(face, raw, missing), missing: [...missing] };
};

describe("what stands in old records", () => {
  it.each([
    ["\u202D198703142010012003\u202C", "198703142010012003"],
    ["\uF0B7 satu\u000Bdua\u2028tiga\r\n\uF0A7 empat", "• satu\ndua\ntiga\n• empat"],
    ["Ru\u00ADmah\u200B\uFEFF", "Rumah"],
    ["Jose\u0301\u0007", "José"],
    ["a\tb", "a    b"],
  ])("%j prints as it is seen, with nothing to report", (raw, text) => {
    expect(shown(raw)).toEqual({ text, missing: [] });
  });
});

describe("letters and signs of an office", () => {
  it.each(["ʿAbd al-Raḥmān", "≥ 3 hari → selesai ✓", "± 5 ≤ x ≠ ∞ ■ □ ● ○"])("%s stays", (raw) => {
    expect(shown(raw)).toEqual({ text: raw, missing: [] });
  });
});

describe("signs that the faces lack", () => {
  it.each([["☑ ada ☐ tidak ✔", "[✓] ada [ ] tidak ✓"]])("%s reads the same", (raw, text) => {
    expect(shown(raw)).toEqual({ text, missing: [] });
  });

  it("are reported where nothing reads the same", () => {
    expect(shown("Data 😀 中")).toEqual({ text: "Data � �", missing: ["😀", "中"] });
  });
});
