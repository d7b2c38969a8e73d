import { expect, test } from "vitest";
import { needsRecheck, RegulationSchema } from "../../../src/core/sop/regulation.ts";

test.each([
  ["2025-11-22", "2026-11-22", false],
  ["2025-11-22", "2026-11-23", true],
  ["2025-11", "2026-11-01", false],
  ["2025-11", "2026-11-02", true],
  ["2025", "2026-01-02", true],
])("a check of %s, seen on %s, needs repeating: %s", (checked, today, old) => {
  expect(needsRecheck(checked, today)).toBe(old);
});

test("a revoked regulation must name what revoked it", () => {
  const revoked = {
    short: "PP 1/2000",
    title: "Peraturan Pemerintah Nomor 1 Tahun 2000 tentang Contoh",
    citedAs: { kind: "Peraturan Pemerintah", number: 1, year: 2000 },
    enacted: null,
    promulgated: null,
    gazette: [],
    status: "dicabut",
    source: null,
    checked: "2026-11",
    evidence: "satu-sumber",
  };
  const changedBy = { regulation: "pp-2-2001", article: "Pasal 3", since: "2001-02-03" };
  expect(RegulationSchema.safeParse(revoked).success).toBe(false);
  expect(RegulationSchema.safeParse({ ...revoked, changedBy }).success).toBe(true);
});
