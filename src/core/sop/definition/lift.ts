/** Older definitions in today's shape: what they could not say is said to be absent, nothing is guessed. */
import type { OtherPerformer, Sop } from "../schema.ts";
import type { FirstSop } from "./first.ts";

/** @returns an SOP of the first definition in today's shape; the one given is left as it is. */
export function liftFirst(sop: FirstSop): Sop {
  return {
    ...sop,
    definition: 2,
    identity: {
      ...sop.identity,
      approvals: [],
      place: null,
      rows: [],
      logo: null,
      cover: false,
    },
    actors: sop.actors.map((actor) => ({ ...actor, kind: "officer", group: null })),
    steps: sop.steps.map(({ assistants, ...step }) => ({
      ...step,
      short: null,
      others: assistants.map((actor): OtherPerformer => ({ actor, part: "assists" })),
      optional: false,
      refersTo: [],
      requirements: {
        text: step.requirements.text,
        items: step.requirements.items.map((item) => ({ ...item, optional: false })),
      },
    })),
    starts: [],
    sections: [],
    chart: { separateCapsules: false },
  };
}
