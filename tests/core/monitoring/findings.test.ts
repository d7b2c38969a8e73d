import { describe, expect, it } from "vitest";
import { commonest, findingsOf } from "../../../src/core/monitoring/findings.ts";
import { factsOf, reportOf } from "../../support/facts.ts";

const ONE = "permintaan-pendataan";
const CHECK = "pengecekan-pengawas";
const five = [1, 2, 3, 4, 5];

const rulesOf = (cases: Parameters<typeof reportOf>[0]) =>
  findingsOf(reportOf(cases)).map(({ rule }) => rule);

describe("findingsOf", () => {
  it("says that there are too few cases, and nothing else", () => {
    expect(findingsOf(reportOf([]))).toEqual([{ rule: "too-few", n: 0, cases: [] }]);
  });

  it("speaks of late cases from one in five on", () => {
    const cases = five.map((n) =>
      factsOf(`k${n}`, "2026-11-23 08.00", [], {
        finished: n === 5 ? "2026-11-30 09.00" : "2026-11-24 09.00",
      }),
    );
    expect(rulesOf(cases)).toEqual(["late-cases"]);
    expect(
      rulesOf([...cases, factsOf("k6", "2026-11-23 08.00", [], { finished: "2026-11-24 09.00" })]),
    ).toEqual([]);
    expect(rulesOf(cases.slice(0, 4))).toEqual(["too-few"]);
  });

  it("says so when every case was on time", () => {
    const cases = five.map((n) =>
      factsOf(`k${n}`, "2026-11-23 08.00", [], { finished: "2026-11-24 09.00" }),
    );
    expect(rulesOf(cases)).toEqual(["all-on-time"]);
  });

  it("names the step that is often over its Waktu baku, and the one that waits longer than it", () => {
    const cases = five.map((n) =>
      factsOf(`k${n}`, "2026-11-23 08.00", [
        {
          step: ONE,
          start: "2026-11-23 09.00",
          end: n < 3 ? "2026-11-23 09.45" : "2026-11-23 09.10",
        },
      ]),
    );
    expect(findingsOf(reportOf(cases))).toMatchObject([
      { rule: "too-few", n: 0 },
      { rule: "running-late", part: 5, of: 5 },
      { rule: "late-rounds", step: { number: 1 }, part: 2, of: 5, median: 10 },
      { rule: "waiting", step: { number: 1 }, median: 60, allotted: 30 },
    ]);
  });

  it("names the decision that often sends work back, with the commonest reason", () => {
    const cases = five.map((n) =>
      factsOf(
        `k${n}`,
        "2026-11-23 08.00",
        [{ step: CHECK, end: "2026-11-23 08.30", ...(n < 3 && { back: "Lampiran kurang" }) }],
        { cancelled: "2026-11-23 09.00" },
      ),
    );
    expect(findingsOf(reportOf(cases))).toMatchObject([
      { rule: "too-few" },
      { rule: "returned", part: 2, of: 5, reason: { text: "Lampiran kurang", times: 2 } },
    ]);
  });

  it("tells late entry and time left out", () => {
    const late = five.map((n) =>
      factsOf(
        `k${n}`,
        "2026-11-23 08.00",
        [
          {
            step: ONE,
            end: "2026-11-23 08.10",
            entered: n === 1 ? "2026-11-26 08.00" : "2026-11-23 08.10",
          },
        ],
        { cancelled: "2026-11-23 09.00" },
      ),
    );
    expect(rulesOf(late)).toEqual(["too-few", "late-entry"]);
    const beyond = factsOf("x", "2026-01-05 09.00", [{ step: ONE, end: "2026-01-05 09.10" }]);
    const early = {
      ...beyond,
      openedAt: 0,
      rounds: beyond.rounds.map((r) => ({ ...r, openedAt: 0 })),
    };
    expect(findingsOf(reportOf([early], "2026-01-01", "2026-06-30"))).toMatchObject([
      { rule: "too-few" },
      { rule: "left-out", part: 1, of: 1 },
    ]);
  });
});

describe("commonest", () => {
  it("needs a text given twice, whatever its case and spaces", () => {
    expect(commonest(["Kurang", " kurang", "Salah"])).toEqual({ text: "Kurang", times: 2 });
    expect(commonest(["Kurang", "Salah"])).toBeNull();
    expect(commonest(["", " "])).toBeNull();
  });
});
