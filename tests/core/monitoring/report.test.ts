import { describe, expect, it } from "vitest";
import type { CaseFacts } from "../../../src/core/monitoring/facts.ts";
import { notJudged, type SopShape } from "../../../src/core/monitoring/shape.ts";
import { readDuration } from "../../../src/core/sop/duration/read.ts";
import { allottedOf } from "../../../src/core/sop/duration/reading.ts";
import { factsOf, reportOf, SHAPE } from "../../support/facts.ts";

const ONE = "permintaan-pendataan";
const TWO = "surat-atau-terima";
const THREE = "penerimaan-data";
const CHECK = "pengecekan-pengawas";

const stepOf = (report: ReturnType<typeof reportOf>, id: string) => {
  const found = report.steps.find(({ step }) => step.id === id);
  if (found === undefined) throw new Error(`no figures for ${id}`);
  return found;
};

describe("time per step, worked by hand", () => {
  // Monday to Thursday 07.30–16.00, Friday 07.30–11.00; 23 November 2026 is a Monday.
  const report = reportOf([
    factsOf("a", "2026-11-23 08.00", [
      { step: ONE, start: "2026-11-23 08.10", end: "2026-11-23 08.30" }, // wait 10, work 20
      { step: TWO, start: "2026-11-23 09.00", end: "2026-11-23 10.30" }, // wait 30, work 90 > 60
    ]),
    // Friday 10.30–11.00 is 30 minutes, Monday 07.30–07.45 is 15: 45 > 30.
    factsOf("b", "2026-11-27 10.30", [{ step: ONE, end: "2026-11-30 07.45" }]),
    factsOf("c", "2026-11-24 08.00", [{ step: ONE, end: "2026-11-24 08.25" }]), // 25
    factsOf("d", "2026-11-24 08.00", [{ step: ONE, end: "2026-11-24 08.30" }]), // 30, just in time
    factsOf("e", "2026-11-24 15.50", [{ step: ONE, end: "2026-11-25 08.40" }]), // 10 + 70 = 80
  ]);

  it("counts, sums and orders working minutes", () => {
    const { work, rounds, noStart } = stepOf(report, ONE);
    expect(rounds.cases).toEqual(["a", "c", "d", "e", "b"]);
    expect(noStart.count).toBe(4);
    expect(work).toEqual({
      n: 5,
      sum: 200,
      spread: { min: 20, p25: 25, median: 30, p75: 45, p90: null, max: 80 },
    });
  });

  it("judges against Waktu baku, to the minute", () => {
    const { judged, late } = stepOf(report, ONE);
    expect([judged.count, late.count, late.cases]).toEqual([5, 2, ["e", "b"]]);
    expect(stepOf(report, TWO).late.cases).toEqual(["a"]);
  });

  it("tells waiting only where a start was stated", () => {
    expect(stepOf(report, ONE).wait).toEqual({ n: 1, sum: 10, spread: null });
    expect(stepOf(report, TWO).wait).toMatchObject({ n: 1, sum: 30 });
  });

  it("adds the steps of one role up", () => {
    const role = report.roles.find(({ actor }) => actor.id === "pejabat-administrator");
    expect(role).toMatchObject({ steps: [1], rounds: { count: 5 }, work: { sum: 200 } });
  });

  it("gives no spread to a step with too few visits", () => {
    expect(stepOf(report, TWO).work).toEqual({ n: 1, sum: 90, spread: null });
  });

  it("counts a day of Waktu baku until the close of the next working day", () => {
    const days = reportOf([
      factsOf("f", "2026-11-26 09.00", [{ step: THREE, end: "2026-11-27 11.00" }]),
      factsOf("g", "2026-11-26 09.00", [{ step: THREE, end: "2026-11-27 11.01" }]),
    ]);
    expect(stepOf(days, THREE).late.cases).toEqual(["g"]);
  });
});

describe("whole cases", () => {
  const whole = (caseId: string, finished: string) =>
    factsOf(caseId, "2026-11-23 08.00", [], { finished });

  it("takes the third working day until its close", () => {
    const { flow, whole: figures } = reportOf([
      whole("a", "2026-11-23 15.00"), // the day it was opened: 0
      whole("b", "2026-11-24 09.00"), // 1
      whole("c", "2026-11-26 16.00"), // 3, at the close
      whole("d", "2026-11-26 16.01"), // past it: 4
      whole("e", "2026-11-30 09.00"), // Tue, Wed, Thu, Fri, Mon: 5
    ]);
    expect(flow.onTime.cases).toEqual(["a", "b", "c"]);
    expect(flow.late.cases).toEqual(["d", "e"]);
    expect(figures.byDays.map(({ count }) => count)).toEqual([1, 1, 0, 1, 1, 1, 0, 0, 0, 0, 0]);
    expect(figures.days).toMatchObject({ n: 5, sum: 13, spread: { median: 3, max: 5 } });
  });

  it("counts each thing in the period in which it happened", () => {
    const cases = [
      factsOf("a", "2026-06-30 09.00", [], { finished: "2026-07-01 09.00" }),
      factsOf("b", "2026-12-30 09.00", [], { cancelled: "2026-12-31 09.00" }),
      factsOf("c", "2026-12-01 09.00"),
      factsOf("d", "2027-01-04 09.00"),
    ];
    const { flow } = reportOf(cases);
    expect(flow.opened.cases).toEqual(["c", "b"]);
    expect(flow.finished.cases).toEqual(["a"]);
    expect(flow.cancelled.cases).toEqual(["b"]);
    expect([flow.running.cases, flow.runningLate.cases]).toEqual([["c"], ["c"]]);
    expect(reportOf(cases, "2026-01-01", "2026-06-30").flow.running.cases).toEqual(["a"]);
  });

  it("tells a step over its time from a case over its limit, as the list does", () => {
    const open = (id: string, opened: string, end?: string) =>
      factsOf(id, opened, [
        { step: ONE, ...(end ? { end } : {}) },
        ...(end ? [{ step: TWO }] : []),
      ]);
    const { flow } = reportOf([
      open("in-time", "2026-12-31 15.45"),
      open("step-late", "2026-12-31 14.00"),
      open("next-in-time", "2026-12-31 14.00", "2026-12-31 15.30"),
      open("both-late", "2026-12-01 08.00"),
    ]);
    expect(flow.running.count).toBe(4);
    expect(flow.stepLate.cases).toEqual(["both-late", "step-late"]);
    expect(flow.runningLate.cases).toEqual(["both-late"]);
  });

  it("leaves out, and counts, what the decreed years do not reach", () => {
    const beyond = factsOf("x", "2028-01-03 09.00", [{ step: ONE, end: "2028-01-03 09.10" }], {
      finished: "2028-01-03 09.10",
    });
    const report = reportOf([beyond], "2028-01-01", "2028-06-30");
    expect(report.flow.finished.count).toBe(1);
    expect([report.flow.onTime.count, report.flow.late.count]).toEqual([0, 0]);
    expect([report.whole.leftOut.count, report.whole.days.n]).toEqual([1, 0]);
    expect(stepOf(report, ONE)).toMatchObject({ leftOut: { count: 1 }, work: { n: 0 } });
  });
});

describe("decisions and entries", () => {
  const report = reportOf([
    factsOf("a", "2026-11-23 08.00", [
      { step: CHECK, round: 1, end: "2026-11-23 09.00", back: "Lampiran kurang" },
      { step: CHECK, round: 2, end: "2026-11-23 10.00", back: "lampiran kurang " },
      { step: CHECK, round: 3, end: "2026-11-23 11.00" },
    ]),
    factsOf("b", "2026-11-23 08.00", [
      { step: CHECK, end: "2026-11-23 09.00", entered: "2026-11-25 08.00" },
    ]),
  ]);

  it("counts the visits, the returns and the visits it took to pass", () => {
    const [check] = report.decisions;
    expect(check?.step.id).toBe(CHECK);
    expect([check?.rounds.count, check?.returned.count]).toEqual([4, 2]);
    expect(check?.passedAfter.map(({ cases }) => cases)).toEqual([["b"], [], ["a"], []]);
    expect(check?.reasons.map(({ text }) => text)).toEqual(["lampiran kurang ", "Lampiran kurang"]);
  });

  it("marks an ending entered more than an average working day later", () => {
    // Monday 09.00 to Wednesday 08.00: 7 h + 8.5 h + 0.5 h = 960 minutes, a day is 450 on average.
    expect(report.entry).toMatchObject({
      known: { count: 4 },
      late: { count: 1, cases: ["b"] },
      delay: { n: 1, sum: 960 },
    });
  });
});

it("calls an entry late one minute after an average working day, not at its end", () => {
  const visit = (entered: string) => [{ step: ONE, end: "2026-11-23 08.00", entered }];
  const report = reportOf([
    factsOf("a", "2026-11-23 07.45", visit("2026-11-23 15.30")), // 450 minutes
    factsOf("b", "2026-11-23 07.45", visit("2026-11-23 15.31")), // 451
  ]);
  expect(report.entry.late.cases).toEqual(["b"]);
});

describe("several versions of the SOP", () => {
  const newer: SopShape = {
    ...SHAPE,
    version: "1.10",
    steps: SHAPE.steps.map((step) =>
      step.id === ONE
        ? {
            ...step,
            activity: "Meminta data",
            standardText: "2 jam",
            reading: readDuration("2 jam"),
          }
        : step,
    ),
  };
  const old = factsOf("a", "2026-11-23 08.00", [{ step: ONE, end: "2026-11-23 09.00" }]);
  const moved = {
    ...factsOf("b", "2026-11-23 08.00", [{ step: ONE, end: "2026-11-23 09.00" }]),
    sops: [SHAPE, newer] as CaseFacts["sops"],
  };
  const onNewer = { ...moved, rounds: moved.rounds.map((round) => ({ ...round, sop: 1 })) };

  it("judge each visit by the version it was worked under, and name steps as the newest does", () => {
    const report = reportOf([old, onNewer]);
    const figures = stepOf(report, ONE);
    expect(figures.late.cases).toEqual(["a"]);
    expect(figures.standards).toEqual(["2 jam", "30 menit"]);
    expect(figures.step.activity).toBe("Meminta data");
    expect([report.versions, report.sop.version]).toEqual([["1.0", "1.10"], "1.10"]);
  });

  it("leave out a visit that was given up when the case moved, and cases of other SOPs", () => {
    const left = moved.rounds.map((round) => ({
      ...round,
      end: round.end === null ? null : { ...round.end, how: "left" as const, outcomeId: null },
    }));
    const other = { ...old, sops: [{ ...SHAPE, id: "lain" }] as CaseFacts["sops"] };
    const report = reportOf([{ ...moved, rounds: left }, other]);
    expect(stepOf(report, ONE).rounds.count).toBe(0);
    expect(report.flow.opened.cases).toEqual(["b"]);
  });
});

describe("what the SOP does not let be counted", () => {
  const uncounted = (text: string | null): SopShape => ({
    ...SHAPE,
    whole: null,
    steps: SHAPE.steps.map((step) => ({
      ...step,
      standardText: text ?? "–",
      reading: readDuration(text),
      standard: allottedOf(readDuration(text)),
    })),
  });
  const worked = (shape: SopShape, quantity: number | null): CaseFacts => {
    const facts = factsOf(
      "a",
      "2026-11-23 08.00",
      [{ step: ONE, start: "2026-11-23 08.00", end: "2026-11-23 10.00" }],
      { finished: "2026-11-23 10.00" },
    );
    return { ...facts, sops: [shape], rounds: facts.rounds.map((one) => ({ ...one, quantity })) };
  };
  const judged = (text: string | null, quantity: number | null = null) => {
    const {
      judged: of,
      late,
      measured,
    } = stepOf(reportOf([worked(uncounted(text), quantity)]), ONE);
    return { judged: of.count, late: late.count, measured: measured.count };
  };

  it("is measured, judged by nothing and never late", () => {
    for (const text of ["sesuai kebutuhan", "-", null, "minimal 4 hari kerja"]) {
      expect(judged(text)).toEqual({ judged: 0, late: 0, measured: 1 });
      expect(notJudged(uncounted(text).steps)).toHaveLength(SHAPE.steps.length);
    }
  });

  it("judges a rate by its number, once that is stated", () => {
    expect(judged("50 menit/berkas")).toEqual({ judged: 0, late: 0, measured: 1 });
    expect(judged("50 menit/berkas", 3)).toEqual({ judged: 1, late: 0, measured: 1 });
    expect(judged("50 menit/berkas", 2)).toEqual({ judged: 1, late: 1, measured: 1 });
  });

  it("does not call a case without a limit one that lies beyond the decreed years", () => {
    const { whole, flow } = reportOf([worked(uncounted("-"), null)]);
    expect(whole.leftOut.count).toBe(0);
    expect(whole.measured.count).toBe(1);
    expect([flow.late.count, flow.onTime.count]).toEqual([0, 0]);
  });
});
