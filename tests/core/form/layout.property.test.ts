import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold } from "../../../src/core/case/evolve.ts";
import { view } from "../../../src/core/case/view/view.ts";
import { blankForm } from "../../../src/core/form/blank-form.ts";
import { caseForm } from "../../../src/core/form/case-form.ts";
import { evaluationSheet } from "../../../src/core/form/evaluation-form.ts";
import { monitoringSheet } from "../../../src/core/form/monitoring-form.ts";
import { paginate } from "../../../src/core/form/pagination.ts";
import { type Prose, sopForm } from "../../../src/core/form/sop-form.ts";
import { evaluationForm, monitoringForm } from "../../../src/core/monitoring/forms.ts";
import type { Sop } from "../../../src/core/sop/schema.ts";
import { typeface } from "../../../src/pdf/metrics.ts";
import { KALTIM } from "../../support/calendars.ts";
import { anyIntents } from "../../support/command-arbitrary.ts";
import { reportOf } from "../../support/facts.ts";
import { live } from "../../support/live-case.ts";
import { layoutFaults } from "../../support/paper-geometry.ts";
import { anySop } from "../../support/sop-arbitrary.ts";
import { PENGELOLAAN_DATA as SOP } from "../../support/sops.ts";

const RUNS = { numRuns: 12 };
const PATIENCE = 120_000;
const papers = fc.constantFrom("a4" as const, "f4" as const);

/** Nothing, a word, a field full of words, one endless word, any characters at all. */
const field = fc.oneof(
  fc.constant(""),
  fc.constantFrom("Nota Dinas", "Ñoño D’Arcy – ½"),
  fc.integer({ min: 1, max: 330 }).map((n) => "kata ".repeat(n).trim()),
  fc.integer({ min: 1, max: 2000 }).map((n) => "W".repeat(n)),
  fc.string({ unit: "binary", maxLength: 2000 }),
);

/** The same SOP with texts of any length in its fields. */
const wordy = fc
  .tuple(anySop(), fc.infiniteStream(field))
  .map(([sop, texts]) => lengthened(sop, () => texts.next().value || "x"));

function lengthened(sop: Sop, text: () => string): Sop {
  return {
    ...sop,
    identity: { ...sop.identity, name: text(), unit: text(), number: text() },
    qualifications: [text(), text()],
    actors: sop.actors.map((actor) => ({ ...actor, name: text(), short: text() })),
    steps: sop.steps.map((step) => ({
      ...step,
      activity: text(),
      requirements: { text: text(), items: step.requirements?.items ?? [] },
      output: { text: text(), document: step.output?.document ?? false },
      remarks: text(),
    })),
  };
}

describe("nothing overlaps, stands in a margin or runs off", () => {
  test(
    "on the blank checklist of any SOP",
    () => {
      fc.assert(
        fc.property(wordy, papers, (sop, paper) => {
          expect(layoutFaults(paginate(typeface(), blankForm(sop, paper, typeface())))).toEqual([]);
        }),
        RUNS,
      );
    },
    PATIENCE,
  );

  test(
    "on the official form of any SOP",
    () => {
      const prose = fc.array(
        fc.oneof(
          field.map((text): Prose => ({ kind: "heading", text })),
          field.map((text): Prose => ({ kind: "paragraph", text })),
          fc.constant<Prose>({ kind: "procedure" }),
          fc.constant<Prose>({ kind: "chart" }),
        ),
        { maxLength: 6 },
      );
      fc.assert(
        fc.property(wordy, prose, papers, (sop, pieces, paper) => {
          expect(layoutFaults(paginate(typeface(), sopForm(sop, pieces, paper)))).toEqual([]);
        }),
        RUNS,
      );
    },
    PATIENCE,
  );

  test(
    "on a case at any moment",
    () => {
      fc.assert(
        fc.property(anySop({ steps: 6 }), anyIntents, papers, (sop, intents, paper) => {
          const { log } = live(sop, intents);
          const now = log.at(-1)?.recordedAt ?? 0;
          const state = fold(log);
          if (state === null) return;
          const sections = caseForm(view(state, now, KALTIM), log, paper, {
            now,
            calendar: KALTIM,
          });
          expect(layoutFaults(paginate(typeface(), sections))).toEqual([]);
        }),
        RUNS,
      );
    },
    PATIENCE,
  );

  test(
    "on both assessment forms",
    () => {
      const report = reportOf([]);
      fc.assert(
        fc.property(fc.infiniteStream(field), papers, (texts, paper) => {
          const text = () => texts.next().value ?? "";
          const shared = () => ({
            assessor: { name: text(), nip: text(), position: text() },
            place: text(),
            summary: text(),
          });
          const watched = monitoringForm(report);
          const lines = watched.rows.map((row) => ({ ...row, note: text(), action: text() }));
          const judged = evaluationForm(report);
          const answers = judged.rows.map((row) => ({ ...row, note: text() }));
          for (const sections of [
            monitoringSheet(SOP, SOP.steps, { ...watched, ...shared(), rows: lines }, paper),
            evaluationSheet(SOP, { ...judged, ...shared(), rows: answers }, paper),
          ]) {
            expect(layoutFaults(paginate(typeface(), sections))).toEqual([]);
          }
        }),
        RUNS,
      );
    },
    PATIENCE,
  );
});
