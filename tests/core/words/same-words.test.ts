/** Screen, paper and exports speak of one case: every time and amount in them is said in the room's words. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RecordedEvent } from "../../../src/core/case/events.ts";
import { fold } from "../../../src/core/case/evolve.ts";
import { type CaseView, view } from "../../../src/core/case/view/view.ts";
import { history } from "../../../src/core/case/words/history.ts";
import { caseForm } from "../../../src/core/form/case-form.ts";
import { casePdfName } from "../../../src/core/form/file-name.ts";
import { paginate } from "../../../src/core/form/pagination.ts";
import { wordsOf } from "../../../src/core/form/words-of.ts";
import { clockInWords } from "../../../src/core/words/clock.ts";
import { duration, workingTime } from "../../../src/core/words/duration.ts";
import { STATUS_WORDS } from "../../../src/core/words/status.ts";
import { dayInWordsAt, momentInWords, momentShort } from "../../../src/core/words/time.ts";
import { typeface } from "../../../src/pdf/metrics.ts";
import { KALTIM } from "../../support/calendars.ts";
import { anyIntents } from "../../support/command-arbitrary.ts";
import { live } from "../../support/live-case.ts";
import { anySop } from "../../support/sop-arbitrary.ts";

/** A day and an hour, however somebody might write them. */
const ANY_TIME = /\d{1,4}[-/ .][\p{L}\d]{1,9}[-/ .]\d{2,4}(?: pukul)? \d{1,2}[.:]\d{2}/gu;

function momentsOf(log: readonly RecordedEvent[], shown: CaseView): number[] {
  const clocks = [shown.clock, ...shown.rounds.map(({ clock }) => clock)];
  return [
    ...log.flatMap(({ occurredAt, recordedAt }) => [occurredAt, recordedAt]),
    ...log.flatMap(({ event }) =>
      event.type === "EntryCorrected"
        ? [event.from, event.to].filter((v) => typeof v === "number")
        : event.type === "ClockPaused" && event.until !== null
          ? [event.until]
          : [],
    ),
    ...shown.rounds.flatMap(({ startedAt, openedAt }) => [startedAt ?? openedAt]),
    ...clocks.flatMap((clock) => (clock?.due.known ? [clock.due.value] : [])),
  ];
}

const paperText = (shown: CaseView, log: readonly RecordedEvent[], now: number) => {
  const { pages, tags } = paginate(
    typeface(),
    caseForm(shown, log, "a4", { now, calendar: KALTIM }),
  );
  return pages.flatMap((page) => wordsOf(page, tags));
};

describe("for any case", () => {
  it("paper, history and clocks say times and amounts alike", () => {
    fc.assert(
      fc.property(anySop({ steps: 5 }), anyIntents, (sop, intents) => {
        const { log } = live(sop, intents);
        const state = fold(log);
        if (state === null) return;
        const now = log.at(-1)?.recordedAt ?? 0;
        const shown = view(state, now, KALTIM);
        const paper = paperText(shown, log, now);
        const screen = [
          ...history(log).map(({ text }) => text),
          ...(shown.clock ? [clockInWords(shown.clock, "case").text] : []),
        ];
        // The seal says its moment in full, where it fits on one line.
        const sealed = state.seals.map(({ at }) => momentInWords(at).replace(/ WITA$/, ""));
        const allowed = new Set([...momentsOf(log, shown).map(momentShort), ...sealed]);
        for (const text of [...paper, ...screen]) {
          for (const [time] of text.matchAll(ANY_TIME)) expect(allowed).toContain(time);
        }
        expect(paper).toContain(STATUS_WORDS[state.status]);
        expect(paper).toContain(dayInWordsAt(state.openedAt));
        const used = shown.clock?.used;
        if (used?.known) expect(paper).toContain(workingTime(used.value));
        for (const { end, clock } of shown.rounds) {
          if (end === null || clock === null || !clock.used.known) continue;
          const said = `Nyata: ${duration(clock.used.value)}`;
          expect(paper.some((text) => text.replace(/\s+/g, " ").includes(said))).toBe(true);
        }
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  it("the name of its file says how it stands", () => {
    fc.assert(
      fc.property(anySop({ steps: 3 }), anyIntents, (sop, intents) => {
        const state = fold(live(sop, intents).log);
        if (state === null) return;
        const word = STATUS_WORDS[state.status].toLowerCase().replace(" ", "-");
        const name = casePdfName(state, "f4", Date.UTC(2026, 10, 26, 20));
        // At four in the morning of the day after, by the office's clock.
        expect(name).toMatch(new RegExp(`-${word}-f4-2026-11-27\\.pdf$`));
      }),
      { numRuns: 30 },
    );
  });
});
