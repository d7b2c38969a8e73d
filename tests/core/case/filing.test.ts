/** What archives file a case by is written as the office has it, told in the history, and on paper. */
import { describe, expect, it } from "vitest";
import type { Command } from "../../../src/core/case/commands.ts";
import type { FilingField } from "../../../src/core/case/events.ts";
import { history } from "../../../src/core/case/words/history.ts";
import { given } from "../../support/given.ts";
import { at, SITI, signedOff, walked } from "../../support/officers.ts";

const file = (field: FilingField, to: string, minutes = 60): Command => ({
  type: "correctDetails",
  ...{ field, to, reason: "", by: SITI },
  ...at(minutes),
});

describe("what archives file by", () => {
  it("is empty at first, and written without a reason", () => {
    const { state } = given(...walked(1));
    expect(state).toMatchObject({ classification: "", retention: "", access: "" });
    given(...walked(1))
      .when(file("classification", " 000.7.2\u200B "))
      .yields({ type: "CaseDetailsCorrected", from: "", to: "000.7.2", reason: "", by: SITI });
  });

  it("may be emptied again, and is not written twice", () => {
    const filed = given(...walked(1), file("access", "terbatas"));
    filed
      .when(file("access", "", 61))
      .yields({ type: "CaseDetailsCorrected", from: "terbatas", to: "" });
    filed.when(file("access", "terbatas ", 61)).refused({ code: "nothing-changed" });
  });

  it("is settled before the case is sealed", () => {
    given(...signedOff())
      .when(file("retention", "5 tahun", 900))
      .refused({ code: "case-sealed" });
  });

  it("is told as written, changed and emptied, not as a mistake", () => {
    const { log } = given(
      ...walked(1),
      file("retention", "2 tahun", 60),
      file("retention", "5 tahun", 61),
      file("retention", "", 62),
    );
    expect(
      history(log)
        .map(({ text }) => text)
        .filter((text) => text.startsWith("Retensi")),
    ).toEqual([
      "Retensi ditulis oleh Siti Aminah (Pejabat Pengawas): “2 tahun”.",
      "Retensi dikoreksi oleh Siti Aminah (Pejabat Pengawas) dari “2 tahun” menjadi “5 tahun”.",
      "Retensi dikosongkan oleh Siti Aminah (Pejabat Pengawas); tadinya “5 tahun”.",
    ]);
  });
});
