/** The paused clock: what it refuses, what it leaves out, and where a case tells of it. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { workingMinutes } from "../../../src/core/calendar/arithmetic.ts";
import type { Command } from "../../../src/core/case/commands.ts";
import { type CaseState, currentRound } from "../../../src/core/case/state.ts";
import { caseClock } from "../../../src/core/case/view/clocks.ts";
import { pausedTime } from "../../../src/core/case/view/paused-time.ts";
import { standingOf, summarise, summaryClocks } from "../../../src/core/case/view/summary.ts";
import { view } from "../../../src/core/case/view/view.ts";
import { history } from "../../../src/core/case/words/history.ts";
import { clockInWords } from "../../../src/core/words/clock.ts";
import { KALTIM } from "../../support/calendars.ts";
import { anyIntents } from "../../support/command-arbitrary.ts";
import { given } from "../../support/given.ts";
import { live } from "../../support/live-case.ts";
import { at, complete, MONDAY, open, SITI, ticks, walked } from "../../support/officers.ts";
import { anySop } from "../../support/sop-arbitrary.ts";

const minute = (n: number) => MONDAY + n * 60_000;
const pause = (minutes: number, until: number | null = null): Command => ({
  type: "pauseClock",
  reason: "Menunggu pemohon",
  by: SITI,
  until: until === null ? null : minute(until),
  ...at(minutes),
});
const resume = (minutes: number): Command => ({ type: "resumeClock", by: SITI, ...at(minutes) });
const FIRST = "permintaan-pendataan";
const done = (minutes: number) => complete(FIRST, "disampaikan", minutes);

describe("pausing a case's time", () => {
  it("is told with its reason, who did it and the announced end", () => {
    given(open())
      .when(pause(10, 90))
      .yields({
        type: "ClockPaused",
        reason: "Menunggu pemohon",
        by: SITI,
        until: minute(90),
      });
    given(open(), pause(10)).when(resume(20)).yields({ type: "ClockResumed", by: SITI });
    const { log } = given(open(), pause(10, 90), resume(20));
    expect(history(log).map(({ text }) => text)).toEqual([
      expect.stringContaining("dibuka"),
      "Waktu dihentikan oleh Siti Aminah (Pejabat Pengawas), berjalan lagi 23 Nov 2026 09.30. Alasan: Menunggu pemohon",
      "Waktu dilanjutkan oleh Siti Aminah (Pejabat Pengawas).",
    ]);
  });

  it("needs a reason, and an end after its beginning", () => {
    given(open())
      .when({ ...pause(10), reason: " " } as Command)
      .refused({ code: "blank", field: "reason" });
    given(open()).when(pause(10, 10)).refused({ code: "pause-too-short" });
  });

  it("is refused twice, on an ended case, and where nothing is paused", () => {
    const paused = { code: "clock-paused", since: minute(10) } as const;
    given(open(), pause(10)).when(pause(20)).refused(paused);
    given(open(), pause(10, 60)).when(pause(59)).refused(paused);
    given(...walked(9))
      .when(pause(100))
      .refused({ code: "case-finished" });
    given(...walked(9))
      .when(resume(100))
      .refused({ code: "case-finished" });
    given(open()).when(resume(20)).refused({ code: "clock-running" });
    given(open(), pause(10, 60)).when(resume(60)).refused({ code: "clock-running" });
    given(open(), pause(10), resume(20)).when(resume(30)).refused({ code: "clock-running" });
  });

  it("may begin again after its announced end, but not within what was paused", () => {
    given(open(), pause(10, 60)).when(pause(60)).yields({ type: "ClockPaused" });
    given(open(), pause(10), resume(60))
      .when({ ...pause(30), recordedAt: minute(70) } as Command)
      .refused({ code: "clock-paused", since: minute(10) });
    given(open(), pause(10), resume(60))
      .when({ ...pause(5), recordedAt: minute(70) } as Command)
      .refused({ code: "time-too-early", earliest: minute(60) });
  });

  it("lets papers be ticked and notes be written, but no step end until it is resumed", () => {
    const waiting = given(open(), pause(10), ...ticks(FIRST, 20));
    waiting.when(done(30)).refused({ code: "clock-paused", since: minute(10) });
    // What ended before, and is entered afterwards, ended before.
    waiting
      .when({ ...done(5), recordedAt: minute(30) } as Command)
      .yields({ type: "StepCompleted" });
    given(open(), pause(10), ...ticks(FIRST, 20), resume(30))
      .when(done(30))
      .yields({ type: "StepCompleted" });
    // By itself, at the announced end.
    given(open(), pause(10, 25), ...ticks(FIRST, 20))
      .when(done(30))
      .yields({ type: "StepCompleted" });
  });

  it("no correction moves an ending into it", () => {
    given(open(), ...ticks(FIRST, 5), done(10), pause(20), resume(40))
      .when({
        type: "correct",
        stepId: FIRST,
        round: 1,
        reason: "Salah",
        correction: { field: "occurredAt", to: minute(30) },
        ...at(50),
      })
      .refused({ code: "clock-paused", since: minute(20) });
  });

  it("stands in the view, the list and the words of the clock while it lasts", () => {
    const { state } = given(open(), pause(10, 600));
    if (state === null) throw new Error("opened");
    const shown = (minutes: number) => view(state, minute(minutes), KALTIM);
    expect(shown(60).paused).toMatchObject({ reason: "Menunggu pemohon", to: minute(600) });
    expect(shown(600).paused).toBeNull();
    const clock = shown(60).current?.round.clock;
    expect(clock && clockInWords(clock, "case").text).toMatch(/^Sisa .* kerja, waktu berhenti$/);
    const entry = summarise(state);
    expect(standingOf(entry, minute(60), KALTIM)).toMatchObject({
      paused: "Menunggu pemohon",
      late: false,
    });
    expect(standingOf(entry, minute(600), KALTIM).paused).toBeNull();
    // What waits for nobody knows how long is due on no day; what was late before stays late.
    const endless = given(open(), pause(10)).state;
    const late = given(open(), pause(60)).state;
    if (endless === null || late === null) throw new Error("opened");
    expect(standingOf(summarise(endless), minute(90), KALTIM)).toMatchObject({ due: null });
    expect(standingOf(summarise(late), minute(90), KALTIM)).toMatchObject({
      stepLate: true,
      due: minute(30),
    });
  });
});

/** The same case as if nothing had been paused. */
const unpaused = (state: CaseState): CaseState => ({ ...state, pauses: [] });

describe("for any SOP and any commands", () => {
  it("pausing makes no deadline earlier; worked and paused time are the time that went by", () => {
    fc.assert(
      fc.property(
        anySop({ actors: 3, steps: 5 }),
        anyIntents,
        fc.nat(5_000),
        (sop, intents, later) => {
          const { state } = live(sop, intents);
          if (state === null) return;
          const now = state.last.recordedAt + later * 60_000;
          const [shown, without] = [view(state, now, KALTIM), view(unpaused(state), now, KALTIM)];
          const clocks = [...shown.rounds.map(({ clock }) => clock), shown.clock];
          const before = [...without.rounds.map(({ clock }) => clock), without.clock];
          clocks.forEach((clock, i) => {
            const other = before[i];
            if (!clock?.due.known || !other?.due.known) return;
            expect(clock.due.value).toBeGreaterThanOrEqual(other.due.value);
            if (clock.verdict === "late") expect(other.verdict).toBe("late");
          });
          const whole = caseClock(state, now, KALTIM);
          const end = currentRound(state) && state.status === "running" ? now : null;
          const lost = pausedTime(state, now, KALTIM);
          if (whole === null || end === null) return;
          const all = workingMinutes(KALTIM, state.openedAt, end);
          if (!whole.used.known || !lost.known || !all.known) return;
          expect(whole.used.value + lost.value).toBeCloseTo(all.value, 6);
        },
      ),
      { numRuns: 150 },
    );
  });

  it("the list says of its clocks what the case says", () => {
    fc.assert(
      fc.property(
        anySop({ actors: 3, steps: 5 }),
        anyIntents,
        fc.nat(5_000),
        (sop, intents, later) => {
          const { state } = live(sop, intents);
          if (state === null) return;
          const now = state.last.recordedAt + later * 60_000;
          const [shown, entry] = [view(state, now, KALTIM), summarise(state)];
          expect(standingOf(entry, now, KALTIM).paused).toBe(shown.paused?.reason ?? null);
          if (shown.current === null) return;
          const clocks = { case: shown.clock, step: shown.current.round.clock };
          expect(summaryClocks(entry, now, KALTIM)).toEqual(clocks);
        },
      ),
      { numRuns: 100 },
    );
  });
});
