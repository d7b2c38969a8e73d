/** What nobody did is not printed as done. */
import { expect, test } from "vitest";
import type { Command } from "../../../src/core/case/commands.ts";
import { view } from "../../../src/core/case/view/view.ts";
import { caseForm } from "../../../src/core/form/case-form.ts";
import { paginate } from "../../../src/core/form/pagination.ts";
import { requirementsOf } from "../../../src/core/sop/graph.ts";
import type { Step } from "../../../src/core/sop/schema.ts";
import { typeface } from "../../../src/pdf/metrics.ts";
import { KALTIM } from "../../support/calendars.ts";
import { readSop } from "../../support/content.ts";
import { at } from "../../support/officers.ts";
import { told } from "../../support/story.ts";

const sop = readSop("tests/fixtures/second-sop/sop/peminjaman-perangkat.yaml");
const [first, ...rest] = sop.steps;
if (first === undefined) throw new Error("no step");
const optional: Step = { ...first, optional: true, duration: "30 menit" };

const REASON = "Perangkat sudah diperiksa kemarin";
const commands: Command[] = [
  {
    type: "open",
    caseId: "kasus",
    number: "7",
    subject: "Uji",
    applicant: "Tim",
    sop: { ...sop, steps: [optional, ...rest] },
    ...at(0),
  },
  {
    type: "passOver",
    stepId: optional.id,
    round: 1,
    outcomeId: optional.outcomes[0]?.id ?? "",
    performer: { name: "Rina", nip: null, position: "Petugas" },
    reason: REASON,
    ...at(9),
  },
];

test("a step that was passed over says so with its reason, has no output, no box to tick and no time", () => {
  const { state, log } = told(commands);
  if (state === null) throw new Error("no case");
  const now = at(60).occurredAt;
  const shown = view(state, now, KALTIM);
  expect(shown.rounds[0]?.clock).toBeNull();
  const { pages, tags } = paginate(
    typeface(),
    caseForm(shown, log, "a4", { now, calendar: KALTIM }),
  );
  const words = pages
    .flatMap(({ boxes }) => boxes.flatMap(({ ink }) => (ink.kind === "text" ? [ink.text] : [])))
    .join(" ")
    .replaceAll("\u00AD ", "")
    .replace(/\s+/g, " ");
  expect(words).toContain(`Dilewati: ${REASON}`);
  const others = sop.steps.filter(({ id }) => id !== optional.id);
  const asked = others.flatMap((step) => [
    ...requirementsOf(step),
    ...step.outcomes,
    ...(step.output ? [step.output] : []),
  ]);
  const boxes = tags.filter(({ role, checked }) => role === "Form" && checked !== undefined);
  expect(boxes.filter(({ checked }) => checked)).toHaveLength(1);
  expect(boxes.filter(({ checked }) => !checked)).toHaveLength(asked.length);
});
