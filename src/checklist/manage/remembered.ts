/** The people this device remembers, as the forms offer them. */
import type { Performers } from "../../browser/kept/performers.ts";
import type { Person } from "../../core/case/events.ts";
import type { PersonDraft } from "../case/Performer.tsx";
import { NOBODY } from "../case/person.ts";

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

/** @returns the one person known here: who else would act? Else nobody. */
export function likely(performers: Performers): PersonDraft {
  const [only, ...others] = everyone(performers);
  return draftOf(only !== undefined && others.length === 0 ? only : null);
}

/** Who is to do an actor's part: as the case says, else as this device remembers, else nobody. */
export const partOf = (
  performers: Performers,
  sopId: string,
  actor: string,
  said: Person | null,
): PersonDraft => draftOf(said ?? performers.of(sopId, actor));
