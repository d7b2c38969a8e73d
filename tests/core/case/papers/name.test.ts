import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { safeFileName } from "../../../../src/core/case/papers/name.ts";

describe("a file's name", () => {
  it.each([
    ["nota dinas.pdf", "nota dinas.pdf"],
    ["../../etc/passwd", "passwd"],
    ["C:\\Users\\Dewi\\foto.jpg", "foto.jpg"],
    ["laporan\u202Efdp.exe", "laporanfdp.exe"],
    ["a\u0000b\nc.txt", "ab c.txt"],
    [" .. ", "berkas"],
    ["", "berkas"],
    ["CON.txt", "_CON.txt"],
    ["a<b>:c?.pdf", "a_b__c_.pdf"],
    [".htaccess", "htaccess"],
    ["satu\uD800.pdf", "satu\uFFFD.pdf"],
  ])("%j becomes %j", (raw, safe) => {
    expect(safeFileName(raw)).toBe(safe);
  });

  it("of 300 signs keeps its ending", () => {
    const name = safeFileName(`${"a".repeat(296)}.pdf`);
    expect([...name]).toHaveLength(120);
    expect(name).toMatch(/^a+…\.pdf$/);
  });

  it("is safe whatever it was, and safe names stay as they are", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (raw) => {
        const name = safeFileName(raw);
        expect(name).not.toMatch(/[/\\<>:"|?*\p{Cc}\u200B-\u200F\u202A-\u202E\u2066-\u2069]/u);
        expect(name.trim()).not.toBe("");
        expect(name.isWellFormed()).toBe(true);
        expect([...name].length).toBeLessThanOrEqual(121);
        expect(safeFileName(name)).toBe(name);
      }),
    );
  });
});
