/** Figures of 10,000 cases, and the workbook of them. */
import { detailSheets } from "../../src/core/monitoring/export/details.ts";
import { tablesOf } from "../../src/core/monitoring/export/tables.ts";
import { xlsxOf } from "../../src/core/monitoring/export/xlsx.ts";
import { type CaseFacts, caseFacts } from "../../src/core/monitoring/facts.ts";
import { periodOfDays } from "../../src/core/monitoring/period.ts";
import { report, reportNow } from "../../src/core/monitoring/report.ts";
import { BUDGETS } from "../support/budgets.ts";
import { wita } from "../support/calendars.ts";
import { CLOCK, SHAPE } from "../support/facts.ts";
import { madeCase } from "../support/made-cases.ts";
import { held, median, type Row, told } from "./row.ts";

const CASES = 10_000;
const DISTINCT = 200;
const RUNS = 7;

/** Facts of cases walked by the engine, each used many times under ids of their own. */
function manyFacts(): CaseFacts[] {
  const walked = Array.from({ length: DISTINCT }, (_, n) =>
    caseFacts(madeCase(n, wita("2026-01-05 08.00"), wita("2026-11-20 08.00"))),
  );
  return Array.from({ length: CASES }, (_, n): CaseFacts => {
    const one = walked[n % DISTINCT];
    if (one === null || one === undefined) throw new Error("a made case opens");
    return { ...one, caseId: `k${n}`, openedAt: one.openedAt + n };
  });
}

/** Milliseconds of the whole and of the longest stretch between two rests. */
function timed(work: Generator<unknown, unknown>): { whole: number; longest: number } {
  const begin = performance.now();
  let longest = 0;
  for (let done = false; !done; ) {
    const before = performance.now();
    done = work.next().done === true;
    longest = Math.max(longest, performance.now() - before);
  }
  return { whole: performance.now() - begin, longest };
}

export function figuresRows(): Row[] {
  const facts = manyFacts();
  const question = {
    published: SHAPE,
    period: periodOfDays("2026-01-01", "2026-12-31"),
    asOf: wita("2026-12-31 16.00"),
    clock: CLOCK,
  };
  const runs = Array.from({ length: RUNS }, () => timed(report(facts, question)));
  const answer = reportNow(facts, question);
  const workbook = timed(xlsxOf(tablesOf(answer, detailSheets(facts, answer, CLOCK))));
  return [
    held(BUDGETS.figures, median(runs.map(({ whole }) => whole))),
    held(BUDGETS.figuresStretch, median(runs.map(({ longest }) => longest))),
    told("workbook of 10,000 cases", workbook.whole, "ms"),
    held(BUDGETS.workbookStretch, workbook.longest),
  ];
}
