/** What the screen and the paper are told. */
import { describe, expect, it } from "vitest";
import type { Clock } from "../../../../src/core/calendar/clock.ts";
import type { Command } from "../../../../src/core/case/commands.ts";
import { standingOf, summarise, summaryClocks } from "../../../../src/core/case/view/summary.ts";
import { view } from "../../../../src/core/case/view/view.ts";
import { clockInWords } from "../../../../src/core/words/clock.ts";
import { KALTIM, wita } from "../../../support/calendars.ts";
import { given } from "../../../support/given.ts";
import {
  at,
  BUDI,
  complete,
  open,
  SITI,
  sendBack,
  signedOff,
  ticks,
  walked,
} from "../../../support/officers.ts";

function shown(minutes: number, ...commands: Command[]) {
  const { state } = given(...commands);
  if (state === null) throw new Error("no case");
  return view(state, at(minutes).occurredAt, KALTIM);
}

const back = [...walked(6), sendBack("pengecekan-administrator", "belum", 80, "Angka belum cocok")];

describe("the steps", () => {
  it("show the step that work was sent back to, and that later ones wait again", () => {
    const { steps, current } = shown(80, ...back);
    expect(steps.slice(4).map((row) => row.state)).toEqual([
      "done",
      "returned",
      "blocked",
      "blocked",
      "blocked",
    ]);
    expect(current).toMatchObject({
      step: { number: 6 },
      round: { round: 2 },
      sentBack: { fromStepNumber: 7, reason: "Angka belum cocok" },
    });
    const taken = shown(90, ...back, ...ticks("pengecekan-pengawas", 90, 2));
    expect(taken.steps[5]?.state).toBe("current");
    expect(taken.current?.sentBack?.reason).toBe("Angka belum cocok");
  });

  it("wait again from where a finished case is taken up", () => {
    const reopened: Command = {
      type: "reopen",
      reason: "Laporan tertukar",
      by: SITI,
      resumeAt: "pengecekan-administrator",
      ...at(200),
    };
    const { steps } = shown(200, ...signedOff(), reopened);
    expect(steps.slice(5).map((row) => row.state)).toEqual([
      "done",
      "current",
      "blocked",
      "blocked",
    ]);
  });

  it("are all done, and none current, when the case is sealed", () => {
    const { steps, current, actions, endLabel } = shown(200, ...signedOff());
    expect(steps.every((row) => row.state === "done")).toBe(true);
    expect([current, actions, endLabel]).toEqual([null, ["reopen"], "Selesai"]);
  });
});

describe("the current step", () => {
  it("names what is missing and what each outcome does", () => {
    const { current } = shown(61, ...walked(6));
    expect(current?.missing).toEqual([
      {
        entry: "requirement",
        requirementId: "laporan-penyelesaian",
        label: "Laporan penyelesaian data",
      },
    ]);
    expect(current?.outcomes.map(({ id, returns }) => [id, returns])).toEqual([
      ["selesai", false],
      ["belum", true],
    ]);
    expect(
      shown(70, ...walked(6), ...ticks("pengecekan-administrator", 65)).current?.missing,
    ).toEqual([]);
  });

  it("lets step 6 be completed forward again in its second round", () => {
    given(...back, ...ticks("pengecekan-pengawas", 90, 2))
      .when(complete("pengecekan-pengawas", "selesai", 95, { round: 2 }))
      .yields({ type: "StepCompleted" });
  });
});

describe("the clocks", () => {
  it("run for the step from its opening until a start is stated", () => {
    const start: Command = { type: "start", stepId: "permintaan-pendataan", round: 1, ...at(20) };
    const due = (...commands: Command[]) => shown(21, ...commands).current?.round.clock?.due;
    expect(due(open())).toEqual({ known: true, value: at(30).occurredAt });
    expect(due(open(), start)).toEqual({ known: true, value: at(50).occurredAt });
  });

  it("count the whole case in working days, and stand still at its end", () => {
    const { clock } = shown(30, ...walked(1));
    expect(clock).toMatchObject({
      due: { known: true, value: wita("2026-11-26 16.00") },
      verdict: "on-time",
      running: true,
    });
    const ended = shown(100_000, ...signedOff()).clock;
    expect(ended).toMatchObject({ running: false, verdict: "on-time", used: { value: 160 } });
  });

  it("are listed with who is to do the step: assigned, else who has the case", () => {
    const to: Command = { type: "handOver", from: null, to: BUDI, note: null, ...at(1) };
    const assign: Command = {
      type: "assign",
      stepId: "permintaan-pendataan",
      performer: SITI,
      ...at(2),
    };
    const person = (...commands: Command[]) => {
      const { state } = given(...commands);
      return state && summarise(state).current?.person;
    };
    expect([person(open()), person(open(), to), person(open(), to, assign)]).toEqual([
      null,
      BUDI,
      SITI,
    ]);
  });

  it("agree with the list", () => {
    const { state } = given(...back);
    if (state === null) throw new Error("no case");
    const now = at(500).occurredAt;
    const { clock, current } = view(state, now, KALTIM);
    expect(summaryClocks(summarise(state), now, KALTIM)).toEqual({
      case: clock,
      step: current?.round.clock,
    });
  });

  it.each([
    ["just begun", back, 1],
    ["with the step's time over", back, 500],
    ["with the time of the whole over", back, 20_000],
    ["beyond the decrees", back, 5_000_000],
    ["ended", walked(9), 20_000],
  ] as const)("agree with how a list entry stands: %s", (_, commands, minutes) => {
    const { state } = given(...commands);
    if (state === null) throw new Error("no case");
    const now = at(minutes).occurredAt;
    const summary = summarise(state);
    const clocks = summaryClocks(summary, now, KALTIM);
    const isLate = (clock: Clock | null) => clock?.verdict === "late";
    const dues = [clocks.step, clocks.case].flatMap((clock) =>
      clock?.due.known ? [clock.due.value] : [],
    );
    expect(standingOf(summary, now, KALTIM)).toEqual({
      due: dues.length > 0 ? Math.min(...dues) : null,
      stepLate: isLate(clocks.step),
      caseLate: isLate(clocks.case),
      late: isLate(clocks.step) || isLate(clocks.case),
      paused: null,
    });
  });

  it("say of a cancelled case neither that it is late nor that it is at work", () => {
    const cancel: Command = { type: "cancel", reason: "Ditarik", by: SITI, ...at(20_000) };
    const { clock, rounds, steps } = shown(30_000, ...walked(2), cancel);
    expect([clock?.verdict, rounds.at(-1)?.clock?.verdict]).toEqual(["stopped", "stopped"]);
    expect(clock && clockInWords(clock, "case")).toEqual({ text: "Dihentikan", late: false });
    expect(steps.map(({ state }) => state)).not.toContain("current");
    expect(steps[2]?.state).toBe("stopped");
    const { state } = given(...walked(2), cancel);
    if (state === null) throw new Error("no case");
    const summary = summarise(state);
    const now = at(30_000).occurredAt;
    expect(summaryClocks(summary, now, KALTIM)).toEqual({ case: null, step: null });
    expect(standingOf(summary, now, KALTIM).late).toBe(false);
    expect(summary.turn).toEqual([]);
  });
});

describe("returns", () => {
  it("are counted", () => {
    expect(shown(200, ...signedOff()).returns).toBe(1);
    expect(shown(200, ...walked(9)).returns).toBe(0);
  });
});
