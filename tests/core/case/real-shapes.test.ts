/** What the second definition brought, worked on an SOP that uses all of it. */
import { describe, expect, it } from "vitest";
import type { Command } from "../../../src/core/case/commands.ts";
import type { Participant, Person } from "../../../src/core/case/events.ts";
import { summarise } from "../../../src/core/case/view/summary.ts";
import { view } from "../../../src/core/case/view/view.ts";
import { KALTIM } from "../../support/calendars.ts";
import { readSop } from "../../support/content.ts";
import { given } from "../../support/given.ts";
import { at } from "../../support/officers.ts";

const SOP = readSop("tests/fixtures/real-sops/sop/penanganan-laporan-warga.yaml");
const paper = { kind: "paper" as const };
const person = (name: string, position: string): Person => ({ name, nip: null, position });
const WARGA = person("Made Contoh", "");
const LOKET = person("Rina Contoh", "Petugas Loket");
const other = (actor: string, who: Person): Participant => ({
  actor,
  person: who,
  initials: paper,
});

const opening = (startAt?: string): Command => ({
  type: "open",
  caseId: "kasus",
  number: "7",
  subject: "Lampu padam",
  applicant: "",
  sop: SOP,
  ...(startAt === undefined ? {} : { startAt }),
  ...at(0),
});

function ending(
  stepId: string,
  outcomeId: string,
  minutes: number,
  more: { performer?: Person; participants?: Participant[] } = {},
): Command {
  return {
    type: "complete",
    stepId,
    round: 1,
    outcomeId,
    performer: more.performer ?? LOKET,
    participants: more.participants ?? [],
    document: { number: null, date: null },
    note: null,
    initials: paper,
    startedAt: null,
    ...at(minutes),
  };
}

const tick = (stepId: string, requirementId: string, minutes: number): Command => ({
  type: "tick",
  stepId,
  round: 1,
  requirementId,
  ...at(minutes),
});

const reported = [
  opening(),
  tick("lapor-langsung", "foto", 1),
  ending("lapor-langsung", "diterima", 2, {
    performer: WARGA,
    participants: [other("loket", LOKET)],
  }),
];
const sorted = [
  ...reported,
  tick("pilah", "laporan", 3),
  ending("pilah", "sedang", 4, { performer: person("Hadi", "Pengendali") }),
];

describe("several starts", () => {
  it("begins with the SOP's first start unless told", () => {
    expect(given(opening()).state?.rounds[0]?.stepId).toBe("lapor-langsung");
    expect(given(opening("lapor-aplikasi")).state?.rounds[0]?.stepId).toBe("lapor-aplikasi");
  });

  it("begins nowhere else", () => {
    given().when(opening("perbaikan")).refused({ code: "step-unknown", stepId: "perbaikan" });
  });
});

describe("several performers", () => {
  it("asks for whoever continues or works together, not for whoever assists", () => {
    given(...reported.slice(0, 2))
      .when(ending("lapor-langsung", "diterima", 2, { performer: WARGA }))
      .refused({
        code: "incomplete",
        missing: [{ entry: "participant", actor: "loket", label: "Petugas Loket" }],
      });
    const pengawas = person("Sigit", "Pengawas");
    given(...sorted)
      .when(
        ending("tinjau", "sesuai", 9, {
          performer: pengawas,
          participants: [other("teknik", person("Togar", "Ketua Regu"))],
        }),
      )
      .yields({ type: "StepCompleted" });
  });

  it("knows nobody whom the SOP does not name there", () => {
    given(...reported.slice(0, 2))
      .when(
        ending("lapor-langsung", "diterima", 2, {
          performer: WARGA,
          participants: [other("loket", LOKET), other("kadis", LOKET)],
        }),
      )
      .refused({ code: "participant-unknown", actor: "kadis" });
  });

  it("asks a party for the name alone, an officer for the jabatan too, a system for nothing", () => {
    const nobody = person("", "");
    given(opening("lapor-aplikasi"))
      .when(ending("lapor-aplikasi", "masuk", 1, { performer: nobody }))
      .yields({ type: "StepCompleted" });
    given(...reported, tick("pilah", "laporan", 3))
      .when(ending("pilah", "ringan", 4, { performer: person("Hadi", "") }))
      .refused({ code: "incomplete", missing: [{ entry: "performer-position" }] });
  });
});

describe("what is only needed if it is there", () => {
  it("does not keep a step from being completed", () => {
    const { state } = given(...reported);
    expect(state?.rounds[0]?.marks.map(({ requirementId }) => requirementId)).toEqual(["foto"]);
    expect(state?.rounds[0]?.end?.how).toBe("completed");
  });
});

describe("a rate", () => {
  const now = at(60).occurredAt;
  const clock = (...commands: Command[]) => {
    const { state } = given(...commands);
    if (state === null) throw new Error("no case");
    return view(state, now, KALTIM).current;
  };
  const stated: Command = { type: "quantify", stepId: "pilah", round: 1, quantity: 4, ...at(3) };

  it("runs no clock before its number is stated, and then for so many", () => {
    expect(clock(...reported)?.round.clock).toBeNull();
    expect(clock(...reported)?.quantity).toEqual({ per: "laporan", value: null, before: null });
    const counted = clock(...reported, stated);
    expect(counted?.quantity?.value).toBe(4);
    expect(counted?.round.clock?.verdict).toBe("late");
  });

  it("is asked nowhere else, and takes whole numbers alone", () => {
    given(opening())
      .when({ ...stated, stepId: "lapor-langsung" })
      .refused({ code: "nothing-to-count" });
    given(...reported)
      .when({ ...stated, quantity: 1.5 })
      .refused({ code: "quantity-invalid" });
    given(...reported, stated)
      .when({ ...stated, ...at(5) })
      .yields();
  });
});

describe("what cannot be counted", () => {
  it("has no clock and is never late: neither its step nor the whole", () => {
    const { state } = given(
      ...reported,
      tick("pilah", "laporan", 3),
      ending("pilah", "ringan", 4, { performer: person("Hadi", "Pengendali") }),
    );
    if (state === null) throw new Error("no case");
    const shown = view(state, at(500_000).occurredAt, KALTIM);
    expect(shown.current?.step.id).toBe("perbaikan");
    expect(shown.current?.round.clock).toBeNull();
    expect(shown.clock).toBeNull();
    expect(summarise(state).whole).toBeNull();
  });
});

describe("an optional step", () => {
  const passing: Command = {
    type: "passOver",
    stepId: "tinjau",
    round: 1,
    outcomeId: "sesuai",
    performer: person("Sigit", "Pengawas"),
    reason: "Foto sudah jelas",
    ...at(9),
  };

  it("is passed over with a reason, and the case goes on where the outcome leads", () => {
    const { state } = given(...sorted, passing);
    if (state === null) throw new Error("no case");
    const shown = view(state, at(10).occurredAt, KALTIM);
    expect(shown.steps.find(({ step }) => step.id === "tinjau")?.state).toBe("passed");
    expect(shown.current?.step.id).toBe("perbaikan");
    given(...sorted)
      .when({ ...passing, reason: " " })
      .refused({ code: "blank", field: "reason" });
  });

  it("cannot be passed over backwards, nor can a step that must be done", () => {
    given(...sorted)
      .when({ ...passing, outcomeId: "ulang" })
      .refused({ code: "outcome-returns", outcomeId: "ulang" });
    given(...reported)
      .when({ ...passing, stepId: "pilah", outcomeId: "ringan" })
      .refused({ code: "step-not-optional" });
  });
});
