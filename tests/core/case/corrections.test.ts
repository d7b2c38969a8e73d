/** Corrections: an entry is replaced on the form, never in the log; the route stays as it was walked. */
import { describe, expect, it } from "vitest";
import type { Command, Correction } from "../../../src/core/case/commands.ts";
import { given } from "../../support/given.ts";
import { at, BUDI, SITI, sendBack, signedOff, walked } from "../../support/officers.ts";

const FIRST = "permintaan-pendataan";
const THIRD = "penerimaan-data";
const ms = (minutes: number) => at(minutes).occurredAt;

function correct(stepId: string, correction: Correction, reason = "Salah tulis"): Command {
  return { type: "correct", stepId, round: 1, correction, reason, ...at(60) };
}

describe("correcting an ended step", () => {
  const story = given(...walked(4));

  it("keeps what was there and says why", () => {
    story.when(correct(FIRST, { field: "performer", to: BUDI })).yields({
      type: "EntryCorrected",
      field: "performer",
      from: SITI,
      to: BUDI,
      reason: "Salah tulis",
    });
    const { state } = given(...walked(4), correct(FIRST, { field: "performer", to: BUDI }));
    expect(state?.rounds[0]).toMatchObject({ corrections: 1, end: { performer: BUDI } });
  });

  it("says who corrects, when somebody was asked; then with name and office", () => {
    const command: Command = {
      ...{ type: "correct", stepId: FIRST, round: 1, reason: "Salah tulis", by: BUDI },
      ...{ correction: { field: "note", to: "Lengkap" }, ...at(60) },
    };
    story.when(command).yields({ type: "EntryCorrected", by: BUDI });
    story.when(correct(FIRST, { field: "note", to: "Lengkap" })).yields({ by: null });
    story
      .when({ ...command, by: { ...BUDI, name: " " } })
      .refused({ code: "blank", field: "name" });
  });

  it("needs a reason, a change, and an ended round", () => {
    story
      .when(correct(FIRST, { field: "performer", to: BUDI }, ""))
      .refused({ code: "blank", field: "reason" });
    story
      .when(correct(FIRST, { field: "performer", to: { ...SITI } }))
      .refused({ code: "nothing-changed" });
    story
      .when(correct("laporan-penyelesaian", { field: "note", to: "a" }))
      .refused({ code: "round-not-ended", stepId: "laporan-penyelesaian", round: 1 });
    story
      .when(correct("laporan-akhir", { field: "note", to: "a" }))
      .refused({ code: "round-unknown", stepId: "laporan-akhir", round: 1 });
    for (const date of ["2026-13-01", "0026-11-23", "1926-11-23", "202026-11-23", "2099-01-01"])
      story
        .when(correct(FIRST, { field: "document", to: { number: "1", date } }))
        .refused({ code: "date-invalid", value: date });
  });

  it("moves a time only between its neighbours, and the next step's opening with it", () => {
    const end = (minutes: number) => correct(FIRST, { field: "occurredAt", to: ms(minutes) });
    story.when(end(16)).refused({ code: "time-too-late", latest: ms(15) });
    story.when(end(-1)).refused({ code: "time-too-early", earliest: ms(0) });
    const { state } = given(...walked(4), end(14));
    expect(state?.rounds[1]?.openedAt).toBe(ms(14));
    given(...walked(4), end(14))
      .when(correct(FIRST, { field: "startedAt", to: ms(15) }))
      .refused({ code: "time-too-late", latest: ms(14) });
  });

  it("never moves an end past the end that followed, or past the seal", () => {
    const story = given(
      ...walked(6),
      sendBack("pengecekan-administrator", "belum", 80, "Belum cocok", { recordedAt: ms(85) }),
    );
    story
      .when({ ...correct("pengecekan-pengawas", { field: "occurredAt", to: ms(81) }), ...at(90) })
      .refused({ code: "time-too-late", latest: ms(80) });
    const reopened: Command = {
      type: "reopen",
      reason: "Salah jam",
      by: SITI,
      resumeAt: null,
      ...at(200),
    };
    given(...signedOff(), reopened)
      .when({
        ...correct("penyampaian-walidata", { field: "occurredAt", to: ms(171) }),
        ...at(210),
      })
      .refused({ code: "time-too-late", latest: ms(170) });
  });

  it("changes the outcome only for one that leads to the same place", () => {
    story
      .when(correct(THIRD, { field: "outcomeId", to: "di-update" }))
      .yields({ type: "EntryCorrected", from: "disimpan", to: "di-update" });
    const checked = given(...walked(7));
    checked
      .when({ ...correct("pengecekan-pengawas", { field: "outcomeId", to: "belum" }), ...at(90) })
      .refused({ code: "outcome-changes-route", outcomeId: "belum" });
    checked
      .when({ ...correct(THIRD, { field: "outcomeId", to: "lain" }), ...at(90) })
      .refused({ code: "outcome-unknown", outcomeId: "lain" });
  });
});

describe("correcting the case's own entries", () => {
  const to = (subject: string): Command => ({
    type: "correctDetails",
    field: "subject",
    to: subject,
    reason: "Salah tulis",
    ...at(60),
  });

  it("keeps what was there", () => {
    given(...walked(1))
      .when(to("Pendataan 2026"))
      .yields({ type: "CaseDetailsCorrected", from: "Pendataan sektoral", to: "Pendataan 2026" });
    given(...walked(1))
      .when(to(""))
      .refused({ code: "blank", field: "subject" });
    given(...walked(1))
      .when(to("Pendataan sektoral "))
      .refused({ code: "nothing-changed" });
  });
});
