/**
 * An SOP in the words of its YAML file. `spelt` says everything, so that two SOPs can be compared place by
 * place; `written` says the same at the same places, without what only repeats a default.
 */
import { type Actor, type Sop, SopSchema, type Step } from "../sop/schema.ts";

/** Plain data, as a YAML file holds it. */
export type Plain = string | number | boolean | null | Plain[] | { [key: string]: Plain };
export type Fields = { [key: string]: Plain };

/** The two short forms of a step: helpers by their code alone, and no sentence that only repeats the activity. */
function speltStep({ others, narrative, ...step }: Step): Fields {
  const help = others.every(({ part }) => part === "assists");
  return {
    ...(step as Fields),
    narrative: narrative === step.activity ? null : narrative,
    assistants: help ? others.map(({ actor }) => actor) : [],
    others: help ? [] : others.map((other) => ({ ...other })),
  };
}

/** @returns the SOP with every field, in the order in which a file has them. */
export const spelt = ({ definition: _, steps, ...sop }: Sop): Fields => ({
  ...(sop as unknown as Fields),
  steps: steps.map(speltStep),
});

/** @returns `fields` without those that say no more than their default. */
function telling(fields: Fields, defaults: Fields): Fields {
  const silent = (key: string) => JSON.stringify(fields[key]) === JSON.stringify(defaults[key]);
  return Object.fromEntries(Object.entries(fields).filter(([key]) => !silent(key)));
}

const IDENTITY: Fields = { approvals: [], place: null, rows: [], logo: null, cover: false };
const ACTOR: Fields = { kind: "officer", group: null };
const ITEM: Fields = { optional: false };
const SECTION: Fields = { text: null, show: null };
const ROW: Fields = { label: null };
const AROUND: Fields = {
  externalParties: [],
  starts: [],
  sections: [],
  chart: { separateCapsules: false },
  notes: [],
};
const STEP: Fields = {
  short: null,
  narrative: null,
  assistants: [],
  others: [],
  optional: false,
  remarks: null,
  refersTo: [],
};

const writtenStep = (step: Step): Fields => {
  const { requirements, ...rest } = speltStep(step) as Fields & Pick<Step, "requirements">;
  const items = requirements?.items.map((item) => telling(item, ITEM));
  return telling(
    { ...rest, requirements: requirements && { ...requirements, items: items ?? [] } },
    STEP,
  );
};

/** Fields of a step as a reader of the file looks for them. */
const ORDER = Object.keys(SopSchema.shape.steps.element.in.shape);

const inOrder = (step: Fields): Fields =>
  Object.fromEntries(ORDER.flatMap((key) => (step[key] === undefined ? [] : [[key, step[key]]])));

/** @returns what an editor would write for this SOP; lists and their entries stand where `spelt` has them. */
export function written(sop: Sop): Fields {
  const { identity, actors, sections, ...rest } = spelt(sop) as Fields &
    Pick<Sop, "identity" | "sections"> & {
      actors: Actor[];
    };
  const rows = identity.rows.map((row) => telling({ ...row }, ROW));
  return telling(
    {
      ...rest,
      identity: telling({ ...(identity as unknown as Fields), rows }, IDENTITY),
      actors: actors.map((actor) => telling({ ...actor }, ACTOR)),
      sections: sections.map((section) => telling({ ...section }, SECTION)),
      steps: sop.steps.map((step) => inOrder(writtenStep(step))),
    },
    AROUND,
  );
}
