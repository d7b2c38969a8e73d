/** The people this device remembers, as the forms offer them. */
import type { Performers } from "../../browser/kept/performers.ts";
import { doerHere, sameName } from "../../core/case/desk/me.ts";
import type { Person } from "../../core/case/events.ts";
import type { Sop } from "../../core/sop/schema.ts";
import type { PersonDraft } from "../case/Performer.tsx";
import { NOBODY } from "../case/person.ts";
import type { Tools } from "../workplace.ts";

/** A person as the fields of a form hold one; nobody is empty fields. */
export const draftOf = (person: Person | null): PersonDraft =>
  person === null ? NOBODY : { ...person, nip: person.nip ?? "" };

/** Everyone remembered, each once, by name. Systems go by their own name and are nobody. */
export const everyone = (performers: Performers): Person[] =>
  [
    ...new Map(
      Object.values(performers.all()).map((one) => [`${one.name} ${one.nip}`, one]),
    ).values(),
  ].toSorted((a, b) => a.name.localeCompare(b.name, "id"));

type Known = Pick<Tools, "performers" | "me">;

/** Whoever works here, where "Saya" has a name: as remembered, else by that name alone. */
export function namedHere({ performers, me }: Known): Person | null {
  const { name } = me.read();
  if (name === "") return null;
  const known = everyone(performers).find((one) => sameName(one.name, name));
  return known ?? { name, nip: null, position: "" };
}

/** Who acts on a case of this SOP here: "Saya" by name, or who did its part before; else the one person known. */
export function actsHere(tools: Known, sop: Sop): PersonDraft {
  const { name, roles } = tools.me.read();
  if (name !== "" || roles.length === 0) return draftOf(namedHere(tools) ?? likely(tools));
  const own = sop.actors.filter((actor) => roles.includes(actor.name));
  const [person = null] = own.flatMap(({ id }) => tools.performers.of(sop.id, id) ?? []);
  return draftOf(person);
}

/** Who is handed several cases, of whatever SOPs: the one person known, but for who hands them over. */
export function receivesHere(tools: Known): PersonDraft {
  const person = draftOf(likely(tools));
  return sameName(person.name, tools.me.read().name) ? NOBODY : person;
}

/** @returns the one person known here: who else would act? Else nobody. */
function likely({ performers }: Pick<Tools, "performers">): Person | null {
  const [only, ...others] = everyone(performers);
  return only !== undefined && others.length === 0 ? only : null;
}

/** Who is to do an actor's part: as the case says, else "Saya" or as this device remembers, else nobody. */
export function partOf(tools: Known, sop: Sop, actor: string, said: Person | null): PersonDraft {
  const { performers, me } = tools;
  const part = sop.actors.find(({ id }) => id === actor)?.name;
  return draftOf(
    said ?? doerHere(me.read(), part, performers.of(sop.id, actor), everyone(performers)),
  );
}
