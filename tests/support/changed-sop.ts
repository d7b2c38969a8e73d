/** A case over an SOP that calls itself the published one and lacks its checking steps. */
import type { Sop } from "../../src/core/sop/schema.ts";
import { at, open } from "./officers.ts";
import { PENGELOLAAN_DATA } from "./sops.ts";
import { told } from "./story.ts";

const GONE = ["pengecekan-pengawas", "pengecekan-administrator"];

/** What leads to a step that is gone leads to the first one after it. */
function withoutChecks(): Sop {
  const steps = PENGELOLAAN_DATA.steps.filter(({ id }) => !GONE.includes(id));
  const after = PENGELOLAAN_DATA.steps.find(({ id }) => id === "laporan-akhir");
  if (after === undefined) throw new Error("the published SOP has changed");
  const onward = (step: Sop["steps"][number]) => ({
    ...step,
    outcomes: step.outcomes.map((outcome) =>
      "step" in outcome.target && GONE.includes(outcome.target.step)
        ? { ...outcome, target: { step: after.id } }
        : outcome,
    ),
  });
  return { ...PENGELOLAAN_DATA, steps: steps.map(onward) };
}

export function withoutCheckingSteps() {
  const opening = open();
  if (opening.type !== "open") throw new Error("a case begins with opening");
  return told([
    { ...opening, sop: withoutChecks() },
    { type: "addNote", stepId: null, text: "Tanpa pengecekan.", ...at(5) },
  ]);
}
