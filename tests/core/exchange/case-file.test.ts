import { describe, expect, it } from "vitest";
import { parseCaseFile } from "../../../src/core/exchange/case-file.ts";
import { planImport } from "../../../src/core/exchange/plan.ts";
import { problemText } from "../../../src/core/exchange/problems.ts";
import { writeCaseFile } from "../../../src/core/exchange/write-case-file.ts";
import { given } from "../../support/given.ts";
import { at, MONDAY, sendBack, walked } from "../../support/officers.ts";

const { log } = given(
  ...walked(6),
  sendBack("pengecekan-administrator", "belum", 80, "Angka belum cocok"),
  { type: "correctDetails", field: "subject", to: "Pendataan 2026", reason: "Salah", ...at(90) },
  {
    type: "correct",
    stepId: "penerimaan-data",
    round: 1,
    correction: { field: "outcomeId", to: "di-update" },
    reason: "Salah pilih",
    ...at(91),
  },
);
const text = writeCaseFile(log, MONDAY);

function problemOf(input: string): string {
  const parsed = parseCaseFile(input);
  return parsed.ok ? "ok" : parsed.problem.code;
}

describe("the case file", () => {
  it("comes back as it was written", () => {
    const parsed = parseCaseFile(text);
    expect(parsed).toMatchObject({ ok: true, file: { exportedAt: MONDAY } });
    if (parsed.ok) expect(parsed.file.log).toEqual(log);
  });

  it("tells broken, foreign, newer, malformed and altered files apart", () => {
    expect(problemOf("{")).toBe("not-json");
    expect(problemOf("null")).toBe("not-a-case");
    expect(problemOf('{"format":"lain"}')).toBe("not-a-case");
    expect(problemOf(text.replace('"version":1', '"version":2'))).toBe("newer");
    expect(problemOf(text.replace('"v":4,"seq":3', '"v":7,"seq":3'))).toBe("newer");
    expect(problemOf(text.replace('"seq":3', '"seq":3,"extra":1'))).toBe("malformed");
    expect(problemOf(text.replace("Angka belum", "Angka sudah"))).toBe("altered");
    expect(problemOf(text.replace("Dinas Kesehatan", " Dinas Kesehatan"))).toBe("altered");
  });

  it("refuses prototype keys, half characters and a snapshot that would be repaired on reading", () => {
    expect(problemOf(text.replace('"seq":3', '"__proto__":{},"seq":3'))).toBe("malformed");
    expect(problemOf(text.replace("Dinas Kesehatan", "\\ud800"))).toBe("malformed");
    expect(problemOf(text.replace('"remarks":null,', ""))).toBe("malformed");
  });

  it("names the place in words, and says that nothing changed", () => {
    const parsed = parseCaseFile(text.replace("Angka belum", "Angka sudah"));
    if (parsed.ok) throw new Error("the change was not found");
    expect(problemText(parsed.problem)).toMatch(
      /Catatan ke-\d+ tidak cocok.*Tidak ada kasus yang berubah/,
    );
  });

  it("changes nothing when one's own export is opened", () => {
    const parsed = parseCaseFile(text);
    if (!parsed.ok) throw new Error("unreadable");
    expect(planImport(log, parsed.file.log)).toEqual({ kind: "same" });
  });
});

describe("the import plan", () => {
  const other = given(...walked(6), sendBack("pengecekan-administrator", "belum", 80, "Lain")).log;
  it.each([
    ["adds an unknown case", null, log, { kind: "new" }],
    ["leaves a later state alone", log, log.slice(0, 5), { kind: "older", behind: log.length - 5 }],
    ["appends what goes on", log.slice(0, -1), log, { kind: "newer", append: log.slice(-1) }],
    [
      "asks where both went on",
      log,
      other,
      { kind: "diverged", at: log.length - 3, ours: 3, theirs: 1 },
    ],
  ])("%s", (_, ours, theirs, plan) => {
    expect(planImport(ours, theirs)).toEqual(plan);
  });
});
