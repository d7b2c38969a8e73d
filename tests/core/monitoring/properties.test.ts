import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { workingMinutes } from "../../../src/core/calendar/arithmetic.ts";
import { clockAt } from "../../../src/core/calendar/clock.ts";
import { findingsOf } from "../../../src/core/monitoring/findings.ts";
import { sampleOf } from "../../../src/core/monitoring/sample.ts";
import { workingClock } from "../../../src/core/monitoring/working-clock.ts";
import { readDuration } from "../../../src/core/sop/duration/read.ts";
import { allottedOf } from "../../../src/core/sop/duration/reading.ts";
import { KALTIM, wita } from "../../support/calendars.ts";
import { CLOCK, randomCases, reportOf } from "../../support/facts.ts";

const total = (tallies: { count: number }[]) => tallies.reduce((sum, { count }) => sum + count, 0);
const SPAN = ["2026-07-01", "2028-06-30"] as const;

describe("a report over any cases", () => {
  it("does not depend on their order", () => {
    fc.assert(
      fc.property(randomCases, fc.infiniteStream(fc.nat()), (cases, keys) => {
        const shuffled = cases
          .map((one) => ({ one, key: keys.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one);
        expect(reportOf(shuffled, ...SPAN)).toEqual(reportOf(cases, ...SPAN));
      }),
      { numRuns: 40 },
    );
  });

  it("adds up", () => {
    fc.assert(
      fc.property(randomCases, (cases) => {
        const { flow, whole, months, steps, roles, entry, decisions } = reportOf(cases, ...SPAN);
        expect(total(months.map(({ opened }) => opened))).toBe(flow.opened.count);
        expect(total(months.map(({ late }) => late))).toBe(flow.late.count);
        expect(whole.days.n + whole.leftOut.count).toBe(flow.finished.count);
        // A case that ended beyond the decreed years can be known to be late, though not by how much.
        const judged = flow.onTime.count + flow.late.count;
        expect(judged).toBeGreaterThanOrEqual(whole.days.n);
        expect(judged).toBeLessThanOrEqual(flow.finished.count);
        expect(total(whole.byDays)).toBe(whole.days.n);
        const rounds = total(steps.map((step) => step.rounds));
        expect(total(roles.map((role) => role.rounds))).toBe(rounds);
        expect(entry.known.count + entry.leftOut.count).toBe(rounds);
        expect(whole.measured.count).toBe(whole.days.n);
        for (const step of [...steps, ...roles]) {
          expect(step.work.n + step.leftOut.count).toBe(step.rounds.count);
          const { measured, rated, waited, work, ratio, wait } = step;
          expect([measured.count, rated.count, waited.count]).toEqual([work.n, ratio.n, wait.n]);
        }
        for (const { rounds: all, returned, passedAfter, reasons } of decisions) {
          expect(returned.count + total(passedAfter)).toBe(all.count);
          expect(reasons.length).toBe(returned.count);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("is the sum of the reports over two parts of the period", () => {
    fc.assert(
      fc.property(randomCases, (cases) => {
        const [all, first, second] = [
          reportOf(cases, "2026-07-01", "2026-12-31"),
          reportOf(cases, "2026-07-01", "2026-09-30"),
          reportOf(cases, "2026-10-01", "2026-12-31"),
        ];
        for (const key of ["opened", "finished", "late", "onTime", "cancelled"] as const) {
          expect(first.flow[key].count + second.flow[key].count).toBe(all.flow[key].count);
        }
        all.steps.forEach(({ work, wait, late }, i) => {
          const parts = [first.steps[i], second.steps[i]];
          const sum = (of: (part: (typeof parts)[number]) => number | undefined) =>
            parts.reduce((s, part) => s + (of(part) ?? 0), 0);
          expect(sum((part) => part?.work.sum)).toBeCloseTo(work.sum, 6);
          expect(sum((part) => part?.wait.n)).toBe(wait.n);
          expect(sum((part) => part?.late.count)).toBe(late.count);
        });
      }),
      { numRuns: 40 },
    );
  });

  it("changes by one more case only where that case was", () => {
    fc.assert(
      fc.property(randomCases, (cases) => {
        const added = cases.at(-1);
        if (added === undefined) return;
        const before = reportOf(cases.slice(0, -1), ...SPAN);
        const after = reportOf(cases, ...SPAN);
        const visited = new Set(added.rounds.map(({ stepId }) => stepId));
        after.steps.forEach((step, i) => {
          if (visited.has(step.step.id)) return;
          expect(step).toEqual(before.steps[i]);
        });
        for (const key of ["opened", "finished", "cancelled", "running"] as const) {
          const more = after.flow[key].cases.filter((id) => !before.flow[key].cases.includes(id));
          expect(after.flow[key].count - before.flow[key].count).toBe(more.length);
          expect(more.every((id) => id === added.caseId)).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("finds only what cases stand behind", () => {
    fc.assert(
      fc.property(randomCases, (cases) => {
        for (const finding of findingsOf(reportOf(cases, ...SPAN))) {
          if (finding.rule !== "too-few") expect(finding.cases.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 40 },
    );
  });
});

const moment = fc
  .integer({ min: 0, max: 700 * 96 })
  .map((quarters) => wita("2026-01-20 00.00") + quarters * 900_000);
const length = fc.integer({ min: 0, max: 30 * 96 }).map((quarters) => quarters * 900_000);

describe("the clock with a memory", () => {
  it.each([KALTIM, { ...KALTIM, startDayCounts: true }])(
    "says what the engine says",
    (calendar) => {
      const clock = workingClock(calendar);
      fc.assert(
        fc.property(
          moment,
          length,
          fc.constantFrom("30 menit", "1 jam", "8,5 jam", "1 hari", "3 hari"),
          (from, lasting, text) => {
            const [to, allotted] = [from + lasting, allottedOf(readDuration(text))];
            if (allotted === null) throw new Error(text);
            const sum = workingMinutes(calendar, from, to);
            expect(clock.between(from, to)).toBe(sum.known ? sum.value : null);
            const { verdict } = clockAt(calendar, from, allotted, to, to);
            const late = clock.late(from, allotted, to);
            if (verdict !== "unknown") expect(late).toBe(verdict === "late");
            if (late === null || allotted.unit !== "days") return;
            const days = clock.days(from, to);
            expect(days === null ? late : days > allotted.max).toBe(late);
          },
        ),
        { numRuns: 1_500 },
      );
    },
  );

  it("knows nothing before and after the decreed years", () => {
    const [before, after] = [wita("2025-12-30 09.00"), wita("2028-01-03 09.00")];
    expect(CLOCK.between(before, wita("2026-01-05 09.00"))).toBeNull();
    expect(CLOCK.days(wita("2027-12-30 09.00"), after)).toBeNull();
  });
});

describe("order statistics", () => {
  it("lie in order and within the values", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 10 }), (values) => {
        const { spread, n } = sampleOf(values);
        if (spread === null || spread.p90 === null) throw new Error("ten values have a spread");
        const { min, p25, median, p75, p90, max } = spread;
        const inOrder = [min, p25, median, p75, p90, max];
        expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
        expect([n, min, max]).toEqual([values.length, Math.min(...values), Math.max(...values)]);
        expect(values.filter((v) => v <= median).length).toBeGreaterThanOrEqual(n / 2);
      }),
    );
  });

  it("say nothing of four values and no 90th percentile of nine", () => {
    expect(sampleOf([1, 2, 3, 4]).spread).toBeNull();
    expect(sampleOf([9, 8, 7, 6, 5, 4, 3, 2, 1]).spread).toMatchObject({ median: 5, p90: null });
    expect(sampleOf([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]).spread).toMatchObject({ p90: 9.1 });
  });
});
