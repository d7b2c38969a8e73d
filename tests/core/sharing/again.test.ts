import { describe, expect, it } from "vitest";
import type { Command } from "../../../src/core/case/commands.ts";
import type { RecordedEvent } from "../../../src/core/case/events.ts";
import { fitAgain, isQuiet } from "../../../src/core/sharing/again.ts";
import { cursorAt, isSameStream, readFrom } from "../../../src/core/sharing/cursor.ts";
import { at, complete, MONDAY, open, ticks } from "../../support/officers.ts";
import { PENGELOLAAN_DATA } from "../../support/sops.ts";
import { told } from "../../support/story.ts";

const STEP = PENGELOLAAN_DATA.steps[0]?.id ?? "";
const OUTCOME = PENGELOLAAN_DATA.steps[0]?.outcomes[0]?.id ?? "";
const NOW = MONDAY + 3_600_000;
const lastOf = (...commands: Command[]) => told([open(), ...commands]).log.at(-1) as RecordedEvent;
const stateOf = (...commands: Command[]) => told([open(), ...commands]).state;
const all = ticks(STEP, 1);
const tick = all.slice(0, 1);
const note: Command = { type: "addNote", stepId: null, text: "Sudah ditelepon", ...at(2) };

describe("an act that was overtaken", () => {
  it("is offered again as it was, at the time it happened", () => {
    const fit = fitAgain(stateOf(...tick), lastOf(note), NOW);
    expect(fit).toMatchObject({
      kind: "fits",
      command: { text: "Sudah ditelepon", recordedAt: NOW },
    });
    expect(fit).toMatchObject({ command: { occurredAt: note.occurredAt } });
  });

  it("is done when the case says the same already", () => {
    expect(fitAgain(stateOf(...tick, note), lastOf(...tick), NOW)).toEqual({ kind: "done" });
  });

  it("does not fit where the step is over", () => {
    const over = stateOf(...all, complete(STEP, OUTCOME, 3));
    expect(fitAgain(over, lastOf(note), NOW)).toMatchObject({ kind: "fits" });
    // What the colleague ticked as well is done, and nothing to look at.
    expect(fitAgain(over, lastOf(...tick), NOW)).toEqual({ kind: "done" });
    expect(fitAgain(over, lastOf(...all, complete(STEP, OUTCOME, 4)), NOW)).toEqual({ kind: "no" });
  });

  it("needs no look when it is a tick or a note, and one when it ends a step", () => {
    expect([lastOf(...tick), lastOf(note)].map(isQuiet)).toEqual([true, true]);
    expect(isQuiet(lastOf(...all, complete(STEP, OUTCOME, 3)))).toBe(false);
  });

  it("fits a step that is not over yet", () => {
    const fit = fitAgain(stateOf(...all, note), lastOf(...all, complete(STEP, OUTCOME, 3)), NOW);
    expect(fit).toMatchObject({ kind: "fits", command: { type: "complete", outcomeId: OUTCOME } });
  });
});

describe("a cursor", () => {
  const message = { seq: 7, time: "t", subject: "kasus.a.b", body: "{}", headers: false };
  const cursor = cursorAt("made 1", message);

  it("reads on from the message it stands at, to see that it is the same", () => {
    expect(readFrom(null, { stream: "made 1", last: 9 })).toEqual({ from: 1, anew: false });
    expect(readFrom(cursor, { stream: "made 1", last: 9 })).toEqual({ from: 7, anew: false });
    expect(isSameStream(cursor, message)).toBe(true);
  });

  it("begins anew on another stream, a shorter one, and one that was set back and grew again", () => {
    expect(readFrom(cursor, { stream: "made 2", last: 9 })).toEqual({ from: 1, anew: true });
    expect(readFrom(cursor, { stream: "made 1", last: 6 })).toEqual({ from: 1, anew: true });
    expect(isSameStream(cursor, { ...message, time: "later" })).toBe(false);
    expect(isSameStream(cursor, { ...message, seq: 8 })).toBe(false);
    expect(isSameStream(cursor, null)).toBe(false);
  });
});
