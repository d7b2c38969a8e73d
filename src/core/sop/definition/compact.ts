/**
 * The shortest way to write an SOP: what says nothing new is left out. An SOP that the first definition
 * could hold is written exactly as that one held it, so that the digest of a version published then is
 * its digest for ever.
 */
import type { Actor, Sop, Step } from "../schema.ts";

type Loose = Record<string, unknown>;

/** @returns `fields` without those that only repeat their default. */
function telling(fields: Loose, defaults: Loose): Loose {
  const silent = (key: string) => JSON.stringify(fields[key]) === JSON.stringify(defaults[key]);
  return Object.fromEntries(Object.entries(fields).filter(([key]) => !silent(key)));
}

const actorOf = ({ id, name, short, ...rest }: Actor): Loose => ({
  id,
  name,
  short,
  ...telling(rest, { kind: "officer", group: null }),
});

function stepOf({ others, requirements, short, optional, refersTo, ...rest }: Step): Loose {
  const assisted = others.every(({ part }) => part === "assists");
  return {
    ...rest,
    assistants: assisted ? others.map(({ actor }) => actor) : [],
    requirements: requirements && {
      ...requirements,
      items: requirements.items.map(({ optional: ifAny, ...item }) => ({
        ...item,
        ...telling({ optional: ifAny }, { optional: false }),
      })),
    },
    ...telling(
      { others: assisted ? [] : others, short, optional, refersTo },
      { others: [], short: null, optional: false, refersTo: [] },
    ),
  };
}

/** @returns what an editor would write in the YAML file for this SOP. */
export function compact({ definition, identity, actors, steps, ...sop }: Sop): Loose {
  const { approvals, place, rows, logo, cover, ...heads } = identity;
  const { starts, sections, chart, ...rest } = sop;
  return {
    ...rest,
    identity: {
      ...heads,
      ...telling(
        { approvals, place, rows, logo, cover },
        { approvals: [], place: null, rows: [], logo: null, cover: false },
      ),
    },
    actors: actors.map(actorOf),
    steps: steps.map(stepOf),
    ...telling(
      { starts, sections, chart },
      { starts: [], sections: [], chart: { separateCapsules: false } },
    ),
  };
}
