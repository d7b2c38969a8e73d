import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Command } from "../../../src/core/case/commands.ts";
import { requirementsOf } from "../../../src/core/sop/graph.ts";
import { anyIntents } from "../../support/command-arbitrary.ts";
import { given } from "../../support/given.ts";
import { live } from "../../support/live-case.ts";
import { PENGELOLAAN_DATA as SOP } from "../../support/sops.ts";

const NOW = Date.parse("2026-11-23T01:00:00Z");
const at = { occurredAt: NOW, recordedAt: NOW };
const opening: Command = {
  type: "open",
  caseId: "kasus",
  number: " 474\u201112\u200B ",
  subject: "Data\u2028rumah sa\u00ADkit",
  applicant: "Jose\u0301 d’Arc\u202C",
  sop: SOP,
  ...at,
};
const begun = given(opening);
const STEP = SOP.steps[0]?.id ?? "";
const round = { stepId: STEP, round: 1 };

describe("what a person writes reaches the record clean", () => {
  it("in one spelling, without what nobody sees, every letter kept", () => {
    expect(begun.state).toMatchObject({
      number: "474\u201112",
      subject: "Data rumah sakit",
      applicant: "José d’Arc",
    });
    begun
      .when({ type: "addNote", stepId: null, text: "\uF0B7 satu\u000Bdua\u202D\n\n", ...at })
      .yields({ type: "NoteAdded", text: "• satu\ndua" });
  });

  it("a NIP as its digits, or none", () => {
    const assign = (nip: string) =>
      begun.when({
        type: "assign",
        stepId: STEP,
        performer: { name: "Siti\u200B  ", nip, position: "Kepala\nBidang" },
        ...at,
      });
    const clean = { name: "Siti", position: "Kepala Bidang" };
    for (const [typed, nip] of [
      ["\u202D19870314 201001 2 003\u202C", "198703142010012003"],
      ["NIP. 198703142010012003", "198703142010012003"],
      ["\u200B", null],
      ["NRP 71080123", "NRP 71080123"],
    ] as const)
      assign(typed).yields({ type: "PerformerAssigned", performer: { ...clean, nip } });
  });

  it("what is only unseen signs is blank", () => {
    begun
      .when({ type: "addNote", stepId: null, text: "\u200B\u2060 ", ...at })
      .refused({ code: "blank", field: "text" });
    begun
      .when({ type: "correctDetails", field: "subject", to: "\u200B", reason: "Salah", ...at })
      .refused({ code: "blank", field: "subject" });
  });

  it("corrections too, and a document's number", () => {
    begun
      .when({
        type: "correctDetails",
        field: "subject",
        to: " Data\u200B baru ",
        reason: "x\r",
        ...at,
      })
      .yields({ type: "CaseDetailsCorrected", to: "Data baru", reason: "x" });
    const ending = {
      ...round,
      outcomeId: SOP.steps[0]?.outcomes[0]?.id ?? "",
      performer: { name: "Siti", nip: null, position: "Kepala" },
      document: { number: "\u200B", date: "2026-11-23" },
      note: "\u200B",
      initials: { kind: "paper" as const },
      startedAt: null,
    };
    const ticks = requirementsOf(SOP.steps[0]).map(
      ({ id }): Command => ({ type: "tick", requirementId: id, ...round, ...at }),
    );
    const done = given(opening, ...ticks, { type: "complete", ...ending, ...at });
    expect(done.log.at(-1)?.event).toMatchObject({
      type: "StepCompleted",
      document: { number: null, date: "2026-11-23" },
      note: null,
    });
    done
      .when({
        type: "correct",
        ...round,
        reason: "Lupa",
        correction: { field: "note", to: "e\u0301\u200B " },
        ...at,
      })
      .yields({ type: "EntryCorrected", field: "note", to: "é" });
  });

  it("whatever the command", () => {
    fc.assert(
      fc.property(anyIntents, (intents) => {
        for (const { event } of live(SOP, intents).log) {
          const written = JSON.stringify({ ...event, sop: null });
          expect(JSON.parse(written)).toEqual(JSON.parse(written.normalize("NFC")));
          // Line feeds are written \n in JSON; nothing else below a space may stand in it.
          expect(written).not.toMatch(/\p{Default_Ignorable_Code_Point}|\\u00|\\[tfb]/u);
        }
      }),
      { numRuns: 100 },
    );
  });
});
