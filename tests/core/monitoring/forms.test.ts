import { describe, expect, it } from "vitest";
import { formCases } from "../../../src/core/monitoring/form-cases.ts";
import { evaluationForm, monitoringForm } from "../../../src/core/monitoring/forms.ts";
import { sentenceOf } from "../../../src/core/monitoring/sentences.ts";
import { partInWords, shareInWords } from "../../../src/core/monitoring/words.ts";
import { duration } from "../../../src/core/words/duration.ts";
import { factsOf, reportOf, SHAPE } from "../../support/facts.ts";

const report = reportOf(
  [20, 25, 30, 40, 50].map((minutes, n) =>
    factsOf(
      `k${n}`,
      "2026-11-23 08.00",
      [{ step: "permintaan-pendataan", end: `2026-11-23 08.${minutes}` }],
      { finished: "2026-11-24 09.00" },
    ),
  ),
);

describe("the forms", () => {
  it("begin with the figures and leave every judgement to the assessor", () => {
    const form = monitoringForm(report);
    expect(form.rows[0]).toMatchObject({
      number: 1,
      runsWell: null,
      note: "5 putaran; median 30 menit (baku 30 menit). Melewati baku: 2 dari 5 (40%).",
      action: "",
    });
    expect(form.rows[1]?.note).toBe("Tidak ada putaran yang berakhir dalam periode ini.");
    expect(form.rows.map(({ runsWell }) => runsWell)).toEqual(SHAPE.steps.map(() => null));
    expect(form.summary).toBe(
      "Dibuka 5, selesai 5, dibatalkan 0 kasus. Selesai terlambat: 0 dari 5 (0%); median 1 hari kerja.",
    );
    expect(form).toMatchObject({ first: "2026-07-01", last: "2026-12-31", assessor: { name: "" } });
  });

  it("know the cases behind each note that holds a figure", () => {
    const cases = ["k0", "k1", "k2", "k3", "k4"];
    for (const form of [monitoringForm(report), evaluationForm(report)]) {
      const behind = formCases(report, form.kind);
      for (const row of form.rows) {
        const id = "stepId" in row ? row.stepId : row.id;
        const [counted] = /[1-9]\d* dari [1-9]|[1-9]\d* putaran/.exec(row.note) ?? [];
        if (counted !== undefined) expect(behind.rows.get(id), row.note).toEqual(cases);
      }
      expect(behind.summary).toEqual(form.summary === "" ? [] : cases);
    }
  });

  it("say of the seven statements only what figures can say", () => {
    const { rows } = evaluationForm(report);
    expect(rows.map(({ answer }) => answer)).toEqual(Array(7).fill(null));
    expect(rows.filter(({ note }) => note === "").map(({ id }) => id)).toEqual([
      "dipahami",
      "kebutuhan",
      "sinergi",
    ]);
  });
});

describe("words", () => {
  it("say an amount as screen and paper of a case do", () => {
    expect([45, 119.6, 120, 948].map(duration)).toEqual([
      "45 menit",
      "2 jam",
      "2 jam",
      "15 jam 48 menit",
    ]);
  });

  it("give no share of too few", () => {
    expect([partInWords(1, 4), partInWords(1, 5)]).toEqual(["1 dari 4", "1 dari 5 (20%)"]);
    expect([shareInWords(1, 4), shareInWords(1, 5)]).toEqual(["terlalu sedikit", "20%"]);
  });

  it("put a finding into one sentence", () => {
    const cases = ["a"];
    const step = SHAPE.steps[5];
    if (step === undefined) throw new Error("the SOP has a sixth step");
    const reason = { text: "Lampiran kurang", times: 2 };
    expect(sentenceOf({ rule: "returned", step, part: 2, of: 5, reason, cases })).toBe(
      "Langkah 6 mengembalikan pekerjaan pada 2 dari 5 (40%) putaran; alasan tersering: “Lampiran kurang” (2 kali).",
    );
    expect(sentenceOf({ rule: "late-cases", part: 1, of: 5, cases })).toBe(
      "1 dari 5 (20%) kasus selesai melewati batas hari kerjanya.",
    );
  });
});
