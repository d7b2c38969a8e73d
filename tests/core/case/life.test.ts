/** Cancelling, sealing, reopening, handing over, noting: what each status lets happen. */
import { describe, expect, it } from "vitest";
import type { Command } from "../../../src/core/case/commands.ts";
import { currentRound } from "../../../src/core/case/state.ts";
import { given } from "../../support/given.ts";
import {
  at,
  BUDI,
  complete,
  open,
  SITI,
  signedOff,
  signOff,
  ticks,
  walked,
} from "../../support/officers.ts";
import { PENGELOLAAN_DATA } from "../../support/sops.ts";

const cancel = (minutes: number): Command => ({
  type: "cancel",
  reason: "Ditarik pemohon",
  by: SITI,
  ...at(minutes),
});
const reopen = (minutes: number, resumeAt: string | null = null): Command => ({
  type: "reopen",
  reason: "Laporan tertukar",
  by: SITI,
  resumeAt,
  ...at(minutes),
});
const note = (minutes: number): Command => ({
  type: "addNote",
  stepId: null,
  text: " Menunggu data ",
  ...at(minutes),
});

describe("a case that is not there", () => {
  it("takes nothing but its opening", () => {
    given().when(note(1)).refused({ code: "no-case" });
    given()
      .when({ ...open(), number: " " } as Command)
      .refused({ code: "blank", field: "number" });
    given(open()).when(open()).refused({ code: "case-exists" });
  });
});

describe("a running case", () => {
  it("takes notes, trimmed, on the whole or on a step that exists", () => {
    given(open()).when(note(1)).yields({ type: "NoteAdded", text: "Menunggu data" });
    given(open())
      .when({ ...note(1), stepId: "tidak-ada" } as Command)
      .refused({ code: "step-unknown", stepId: "tidak-ada" });
  });

  it("is assigned and handed over to a person with a name", () => {
    const story = given(open());
    const to = (name: string): Command => ({
      type: "handOver",
      from: SITI,
      to: { ...BUDI, name },
      note: null,
      ...at(1),
    });
    story.when(to("Budi")).yields({ type: "HandedOver" });
    story.when(to("")).refused({ code: "blank", field: "name" });
    const assigned = given(open(), {
      type: "assign",
      stepId: "penerimaan-data",
      performer: BUDI,
      ...at(1),
    });
    expect(assigned.state?.assigned).toEqual([{ stepId: "penerimaan-data", performer: BUDI }]);
  });

  it("cannot be signed off or reopened", () => {
    given(...walked(3))
      .when(signOff(walked(3), 50))
      .refused({ code: "case-unfinished" });
    given(...walked(3))
      .when(reopen(50))
      .refused({ code: "case-running" });
  });
});

describe("a cancelled case", () => {
  it("rests until it is reopened, and then goes on where it was, ticks kept", () => {
    const story = given(...walked(1), ...ticks("surat-atau-terima", 12), cancel(20));
    story.when(complete("surat-atau-terima", "menerima", 30)).refused({ code: "case-cancelled" });
    story.when(note(30)).refused({ code: "case-cancelled" });
    const again = given(...walked(1), ...ticks("surat-atau-terima", 12), cancel(20), reopen(30));
    again.when(complete("surat-atau-terima", "menerima", 40)).yields({ type: "StepCompleted" });
    expect(again.state?.reopenings).toHaveLength(1);
  });

  it("needs a reason", () => {
    given(open())
      .when({ ...cancel(1), reason: "" } as Command)
      .refused({ code: "blank", field: "reason" });
  });
});

describe("a sealed case", () => {
  it("is changed by nothing but reopening", () => {
    const story = given(...signedOff());
    const move: Command = {
      type: "moveSop",
      sop: { ...PENGELOLAAN_DATA, version: "2.0" },
      resumeAt: null,
      ...at(200),
    };
    for (const command of [note(200), cancel(200), move, ...ticks("laporan-akhir", 200)]) {
      story.when(command).refused({ code: "case-sealed" });
    }
    story.when(reopen(200)).yields({ type: "CaseReopened", resumeAt: null });
  });

  it("reopened for a correction is finished, not running, and is sealed anew", () => {
    const reopened = [...signedOff(), reopen(200)];
    const { state, when } = given(...reopened);
    expect(state?.status).toBe("finished");
    when(signOff(reopened, 210)).yields({ type: "CaseSealed" });
    when(reopen(210)).refused({ code: "nothing-changed" });
  });

  it("reopened for work opens a new round of a visited step", () => {
    const { state } = given(...signedOff(), reopen(200, "laporan-akhir"));
    expect(state && currentRound(state)).toMatchObject({
      stepId: "laporan-akhir",
      round: 2,
      cause: "reopened",
    });
    expect(state?.seals).toHaveLength(1);
  });

  it("is signed by every role the SOP asks for, once each", () => {
    const finished = walked(9);
    const proper = signOff(finished, 100);
    if (proper.type !== "signOff") throw new Error("not a sign-off");
    const [first, second] = proper.signatories;
    if (first === undefined || second === undefined) throw new Error("no signatories");
    const signedBy = (...signatories: (typeof first)[]) =>
      given(...finished).when({ ...proper, signatories });
    signedBy(first).refused({ code: "signatory-missing", role: "pelaksana" });
    signedBy(first, second, second).refused({ code: "signatory-unknown", role: "pelaksana" });
    signedBy(first, { ...second, person: { ...SITI, position: "" } }).refused({
      code: "blank",
      field: "position",
    });
  });
});
