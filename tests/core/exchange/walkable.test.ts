import { expect, it } from "vitest";
import { digestOf } from "../../../src/core/case/chain.ts";
import { parseCaseFile } from "../../../src/core/exchange/case-file.ts";
import { writeCaseFile } from "../../../src/core/exchange/write-case-file.ts";
import type { Sop, Step } from "../../../src/core/sop/schema.ts";
import { given } from "../../support/given.ts";
import { open } from "../../support/officers.ts";
import { PENGELOLAAN_DATA as SOP } from "../../support/sops.ts";

/** The file of a case that someone opened with an SOP of their own making, its chain intact. */
function fileWith(sop: Sop): string {
  const { log } = given({ ...open(), type: "open", sop } as ReturnType<typeof open>);
  const first = log[0];
  if (first === undefined) throw new Error("no event");
  expect(digestOf(first)).toHaveLength(64);
  return writeCaseFile(log, 0);
}

function withFirstStep(change: (step: Step) => Partial<Step>): Sop {
  return {
    ...SOP,
    steps: SOP.steps.map((step, i) => (i === 0 ? { ...step, ...change(step) } : step)),
  };
}

const nowhere = { id: "x", label: "X", target: { step: "tidak-ada" } };

it.each([
  ["as published", SOP, true],
  ["leading nowhere", withFirstStep(() => ({ outcomes: [nowhere] })), false],
  [
    "with an unknown end",
    withFirstStep(() => ({ outcomes: [{ ...nowhere, target: { end: "x" } }] })),
    false,
  ],
  ["with two steps of one id", { ...SOP, steps: [...SOP.steps, ...SOP.steps.slice(0, 1)] }, false],
  [
    "with two outcomes of one id",
    withFirstStep(({ outcomes }) => ({ outcomes: [...outcomes, ...outcomes] })),
    false,
  ],
])("a case of an SOP %s", (_, sop, accepted) => {
  const parsed = parseCaseFile(fileWith(sop));
  expect(parsed.ok).toBe(accepted);
  if (!parsed.ok) expect(parsed.problem).toMatchObject({ code: "malformed", index: 0 });
});
