/** Times that somebody should be asked about; an ordinary case has none. */
import { describe, expect, test } from "vitest";
import type { Command } from "../../../src/core/case/commands.ts";
import { remarkText } from "../../../src/core/proof/remark-text.ts";
import { remarksOn } from "../../../src/core/proof/remarks.ts";
import { KALTIM, wita } from "../../support/calendars.ts";
import { MONDAY, walked } from "../../support/officers.ts";
import { told } from "../../support/story.ts";

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** The same walk with every moment moved. */
const moved = (commands: readonly Command[], move: (moment: number) => number) =>
  commands.map((one) => ({
    ...one,
    occurredAt: move(one.occurredAt),
    recordedAt: move(one.recordedAt),
  }));

function remarks(commands: readonly Command[], now = MONDAY + 300 * DAY) {
  const { state, log } = told(commands);
  if (state === null) throw new Error("no case");
  return remarksOn(state, log, KALTIM, now);
}

/** The walk begins at this moment, each of its minutes taking `pace` ms. */
const begun = (at: number, pace = MINUTE) =>
  moved(walked(5), (moment) => at + ((moment - MONDAY) / MINUTE) * pace);

test("an ordinary case has none", () => {
  expect(remarks(walked(5))).toEqual([]);
});

describe("remarked is", () => {
  test("a case of the future, but not a clock a few minutes ahead", () => {
    expect(remarks(walked(5), MONDAY - DAY)).toMatchObject([{ kind: "future" }]);
    expect(remarks(walked(0), MONDAY - 5 * MINUTE)).toEqual([]);
  });

  test("a case older than the version of its SOP", () => {
    const [remark] = remarks(begun(wita("2026-10-05 09.00")));
    expect(remark).toMatchObject({ kind: "before the version" });
    expect(remark && remarkText(remark)).toMatch(/^Kasus dibuka 5 Oktober 2026, sebelum SOP versi/);
  });

  test.each([
    ["at night", "2026-11-23 23.00"],
    ["on a Sunday", "2026-11-29 10.00"],
    ["on a Sunday of a year without decree", "2040-11-25 10.00"],
  ])("work %s, with its steps", (_, at) => {
    const found = remarks(begun(wita(at)), wita("2041-01-01 08.00"));
    expect(found).toEqual([
      { kind: "unusual hour", steps: [1, 2, 3, 4, 5], at: expect.any(Number) },
    ]);
    expect(found.map(remarkText)[0]).toMatch(/^Langkah 1, 2, 3, 4, dan 5 selesai pada malam/);
  });

  test("not overtime", () => {
    expect(remarks(begun(wita("2026-11-23 19.30")))).toEqual([]);
  });

  test("all steps within minutes", () => {
    expect(remarks(begun(MONDAY, 1000))).toEqual([{ kind: "rushed", steps: 5, minutes: 1 }]);
  });

  test("a record written long after", () => {
    const late = walked(5).map((one) => ({ ...one, recordedAt: one.occurredAt + 9 * DAY }));
    expect(remarks(late)).toMatchObject([{ kind: "recorded late", days: 9 }]);
  });
});
