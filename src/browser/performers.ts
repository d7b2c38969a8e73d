/**
 * Who did which part last on this device, so that the next form is filled in. Personal data: it never
 * leaves the device and the person can have it forgotten. Shape: key `sop-kaltim:pelaksana`, value
 * `{ v: 1, people: { "<sop>/<actor>": { name, nip, position } } }`.
 */
import type { Person } from "../core/case/events.ts";

const KEY = "sop-kaltim:pelaksana";

export interface Performers {
  of(sopId: string, actorId: string): Person | null;
  remember(sopId: string, actorId: string, person: Person): void;
  forget(sopId: string, actorId: string): void;
}

/** `storage`: a way to reach `localStorage`; where it is blocked nobody is remembered. */
export function openPerformers(storage: () => Storage): Performers {
  const read = (): Record<string, Person> => {
    try {
      const stored = JSON.parse(storage().getItem(KEY) ?? "null") as { people?: object } | null;
      return { ...(stored?.people as Record<string, Person> | undefined) };
    } catch {
      return {};
    }
  };
  const write = (people: Record<string, Person>) => {
    try {
      storage().setItem(KEY, JSON.stringify({ v: 1, people }));
    } catch {
      // A convenience: without room for it the person types the name again.
    }
  };
  return {
    of(sopId, actorId) {
      const person = read()[`${sopId}/${actorId}`];
      return typeof person?.name === "string" && typeof person.position === "string"
        ? person
        : null;
    },
    remember: (sopId, actorId, { name, nip, position }) =>
      write({ ...read(), [`${sopId}/${actorId}`]: { name, nip, position } }),
    forget(sopId, actorId) {
      const people = read();
      delete people[`${sopId}/${actorId}`];
      write(people);
    },
  };
}
