/** When things happened, and when they were entered. */
import { describe, expect, it } from "vitest";
import { given } from "../../support/given.ts";
import { at, complete, MONDAY, open, ticks, walked } from "../../support/officers.ts";

const FIRST = "permintaan-pendataan";
const SECOND = "surat-atau-terima";
const ms = (minutes: number) => at(minutes).occurredAt;

/** Entered at `entered` minutes, happened at `happened`. */
function times(happened: number, entered: number) {
  return { occurredAt: ms(happened), recordedAt: ms(entered) };
}

describe("a step entered afterwards", () => {
  it("keeps both times", () => {
    given(open(), ...ticks(FIRST, 60))
      .when(complete(FIRST, "disampaikan", 0, times(20, 60)))
      .yields({ type: "StepCompleted" });
    const { log } = given(
      open(),
      ...ticks(FIRST, 60),
      complete(FIRST, "disampaikan", 0, times(20, 60)),
    );
    expect(log.at(-1)).toMatchObject({ occurredAt: ms(20), recordedAt: ms(60) });
  });

  it("states its start with its end", () => {
    given(open(), ...ticks(FIRST, 60))
      .when(complete(FIRST, "disampaikan", 0, { ...times(20, 60), startedAt: ms(10) }))
      .yields({ type: "StepStarted" }, { type: "StepCompleted" });
  });

  it("restates a start that was recorded too late", () => {
    const started = given(
      open(),
      { type: "start", stepId: FIRST, round: 1, ...at(50) },
      ...ticks(FIRST, 60),
    );
    started
      .when(complete(FIRST, "disampaikan", 0, times(20, 60)))
      .refused({ code: "time-too-early", earliest: ms(50) });
    started
      .when(complete(FIRST, "disampaikan", 0, { ...times(20, 60), startedAt: ms(10) }))
      .yields({ type: "StepStarted" }, { type: "StepCompleted" });
  });

  it("does not state the same start twice", () => {
    const { state, when } = given(
      open(),
      { type: "start", stepId: FIRST, round: 1, ...at(5) },
      ...ticks(FIRST, 60),
    );
    expect(state?.rounds[0]?.startedAt).toBe(ms(5));
    when(complete(FIRST, "disampaikan", 0, { ...times(20, 60), startedAt: ms(5) })).yields({
      type: "StepCompleted",
    });
  });

  it("never happened before the step before it ended", () => {
    given(...walked(1), ...ticks(SECOND, 60))
      .when(complete(SECOND, "menerima", 0, times(9, 60)))
      .refused({ code: "time-too-early", earliest: ms(10) });
  });

  it("never happened after it was entered", () => {
    given(open(), ...ticks(FIRST, 20))
      .when(complete(FIRST, "disampaikan", 0, times(61, 60)))
      .refused({ code: "time-in-future", latest: ms(60) });
  });
});

describe("the device's clock", () => {
  it("set back does not stop the work, nor make the log run backwards", () => {
    const { log } = given(...walked(1), ...ticks(SECOND, -500_000));
    expect(log.at(-1)).toMatchObject({ occurredAt: ms(10), recordedAt: ms(10) });
  });

  it("that is broken is refused", () => {
    given(open())
      .when({
        type: "addNote",
        stepId: null,
        text: "a",
        occurredAt: Number.NaN,
        recordedAt: MONDAY,
      })
      .refused({ code: "not-recordable" });
    given(open())
      .when({ type: "addNote", stepId: null, text: "a", occurredAt: 0.5, recordedAt: MONDAY })
      .refused({ code: "time-invalid" });
  });
});
