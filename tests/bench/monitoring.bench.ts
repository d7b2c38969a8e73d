/** Figures of 10,000 cases. Promised: ≤ 1 s in all, and no slice that a person would feel. */
import { describe, expect, test } from "vitest";
import { detailSheets } from "../../src/core/monitoring/export/details.ts";
import { tablesOf } from "../../src/core/monitoring/export/tables.ts";
import { xlsxOf } from "../../src/core/monitoring/export/xlsx.ts";
import { type CaseFacts, caseFacts } from "../../src/core/monitoring/facts.ts";
import { periodOfDays } from "../../src/core/monitoring/period.ts";
import { report, reportNow } from "../../src/core/monitoring/report.ts";
import { wita } from "../support/calendars.ts";
import { CLOCK, SHAPE } from "../support/facts.ts";
import { madeCase } from "../support/made-cases.ts";

const CASES = 10_000;
const DISTINCT = 200;
const RUNS = 7;

/** Facts of cases walked by the engine, each used many times under ids of their own. */
const walked = Array.from({ length: DISTINCT }, (_, n) =>
  caseFacts(madeCase(n, wita("2026-01-05 08.00"), wita("2026-11-20 08.00"))),
);
const facts = Array.from({ length: CASES }, (_, n): CaseFacts => {
  const one = walked[n % DISTINCT];
  if (one === null || one === undefined) throw new Error("a made case opens");
  return { ...one, caseId: `k${n}`, openedAt: one.openedAt + n };
});
const question = {
  published: SHAPE,
  period: periodOfDays("2026-01-01", "2026-12-31"),
  asOf: wita("2026-12-31 16.00"),
  clock: CLOCK,
};

/** Milliseconds this thread has worked: what others do on the machine meanwhile does not count. */
const worked = () => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

/** Milliseconds of the whole and of the longest stretch between two rests. */
function timed(work: Generator<unknown, unknown>): { whole: number; longest: number } {
  const begin = worked();
  let longest = 0;
  for (let done = false; !done; ) {
    const before = worked();
    done = work.next().done === true;
    longest = Math.max(longest, worked() - before);
  }
  return { whole: worked() - begin, longest };
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

describe(`figures of ${CASES} cases`, () => {
  test("report: ≤ 1 s in all, ≤ 50 ms at a stretch", () => {
    const runs = Array.from({ length: RUNS }, () => timed(report(facts, question)));
    const whole = median(runs.map((run) => run.whole));
    const longest = median(runs.map((run) => run.longest));
    console.log(`report: ${whole.toFixed(0)} ms, longest stretch ${longest.toFixed(1)} ms`);
    expect(whole).toBeLessThanOrEqual(1000);
    expect(longest).toBeLessThanOrEqual(50);
  });

  test("workbook with every case and visit: ≤ 100 ms at a stretch", () => {
    const answer = reportNow(facts, question);
    const sheets = tablesOf(answer, detailSheets(facts, answer, CLOCK));
    const { whole, longest } = timed(xlsxOf(sheets));
    console.log(`workbook: ${whole.toFixed(0)} ms, longest stretch ${longest.toFixed(1)} ms`);
    expect(longest).toBeLessThanOrEqual(100);
  }, 60_000);
});
