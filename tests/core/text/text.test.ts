import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanLine, cleanText } from "../../../src/core/text/clean.ts";
import { searchable } from "../../../src/core/text/fold.ts";
import { nipTyped } from "../../../src/core/text/nip.ts";
import { nipAdvice, nipInGroups, withNip } from "../../../src/core/words/nip.ts";

describe("what is typed and pasted", () => {
  it("loses what nobody sees, and keeps every letter", () => {
    expect(cleanText("\u202D198703\u202C")).toBe("198703");
    expect(cleanText("Ru\u00ADmah\u200B Sakit\uFEFF\u2060")).toBe("Rumah Sakit");
    expect(cleanText("a\u0000b\u0007c\uFFFF")).toBe("abc");
    const names = ["Dra. Ñoño D’Arcy", "ʿAbd al-Raḥmān", "Nguyễn", "½ hari – 3×", "“Surat”", "①"];
    expect(names.map(cleanText)).toEqual(names);
  });

  it("has one spelling and one end of a line", () => {
    expect(cleanText("Jose\u0301")).toBe("Jos\u00E9");
    expect(cleanText("a\r\nb\rc\u000Bd\u2028e\u2029f\u0085g\fh")).toBe("a\nb\nc\nd\ne\nf\ng\nh");
    expect(cleanText("\uF0B7 satu\n\uF0A7\tdua \uF0E0 \uF0FC")).toBe("• satu\n•\u0020dua → ✓");
    expect(cleanLine(" satu \r\n  dua\u2028tiga ")).toBe("satu dua tiga");
    expect(cleanText("\u200B \u200B")).toBe("");
  });

  it("is clean once and for all", () => {
    const any = fc.string({ unit: "binary", maxLength: 60 });
    fc.assert(
      fc.property(any, (raw) => {
        const text = cleanText(raw);
        expect(cleanText(text)).toBe(text);
        expect(text).not.toMatch(/\p{Default_Ignorable_Code_Point}|(?!\n)\p{Cc}/u);
        expect(text).toBe(text.normalize("NFC"));
        expect(cleanLine(cleanLine(raw))).toBe(cleanLine(raw));
        expect(cleanLine(raw)).not.toContain("\n");
      }),
      { numRuns: 500 },
    );
  });
});

describe("a search", () => {
  it.each([
    ["474-12", "No. 474‑12/2026"],
    ["josé", "Jose\u0301 da Costa"],
    ["jose", "José"],
    ["d'arc", "Jeanne d’Arc"],
    ["'abd", "ʿAbd"],
    ["198703", "NIP １９８７０３"],
    ["rumah sakit", "Ru\u00ADmah\u00A0Sakit"],
    ["\u200Bsurat", "“Surat”"],
    ["5-10", "5–10"],
  ])("for %s finds %s", (typed, text) => {
    expect(searchable(text)).toContain(searchable(typed));
    // Whoever types it as it is written finds it too.
    expect(searchable(text)).toContain(searchable(text));
  });
});

describe("a NIP", () => {
  const digits = "198703142010012003";

  it.each([
    "198703142010012003",
    "19870314 201001 2 003",
    "19870314.201001.2.003",
    "NIP. 198703142010012003",
    "nip 19870314-201001-2-003",
    "NIP: 19870314 201001 2 003",
    "N.I.P. 198703142010012003",
    "NI PPPK 198703142010012003",
    "NIPPPK. 198703142010012003",
    "\u202D198703142010012003\u202C",
    "１９８７０３１４ ２０１００１ ２ ００３",
    "NIP\u00A019870314\u2009201001\u20092\u2009003",
    "NIP 19870314‑201001‑2‑003\u200B",
  ])("typed as %j is its digits, shown in one grouping, with nothing to advise", (typed) => {
    expect(nipTyped(typed)).toBe(digits);
    expect(nipInGroups(typed)).toBe("19870314 201001 2 003");
    expect(withNip(typed)).toBe("NIP 19870314 201001 2 003");
    expect(nipAdvice(typed)).toBeNull();
  });

  it("that is none stays as written, and is remarked, never refused", () => {
    expect(nipTyped(" 1987 O314 ")).toBe("1987 O314");
    expect(nipInGroups("1987 O314")).toBe("1987 O314");
    expect(nipTyped("1987.0314")).toBe("19870314");
    expect(nipTyped("NRP 71080123")).toBe("NRP 71080123");
    expect([nipTyped(""), nipTyped("\u200B"), nipTyped("–"), nipTyped("NIP.")]).toEqual([
      "",
      "",
      "",
      "NIP.",
    ]);
    expect(nipAdvice("1987 O314")).toMatch(/hanya angka/);
    expect(nipAdvice("1987")).toMatch(/ini 4/);
    expect(nipAdvice("199913322010012003")).toMatch(/tanggal lahir/);
    expect(nipAdvice("")).toBeNull();
  });

  it("is read the same when it is read again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (raw) => {
        expect(nipTyped(nipTyped(raw))).toBe(nipTyped(raw));
        expect(nipInGroups(nipInGroups(raw))).toBe(nipInGroups(raw));
      }),
    );
  });
});
