/**
 * Who did which part last on this device, so that the next form is filled in. Personal data: it leaves
 * the device in a backup only, and the person can have it forgotten.
 */
import type { Person } from "../../core/case/events.ts";
import { PERFORMERS } from "../places.ts";

export interface Performers {
  of(sopId: string, actorId: string): Person | null;
  remember(sopId: string, actorId: string, person: Person): void;
  forget(sopId: string, actorId: string): void;
  /** Everyone remembered, by `<sop>/<actor>`. */
  all(): Record<string, Person>;
  /** Remembers these as well; where another person stands, these take the place. */
  adopt(people: Record<string, Person>): void;
}

/** `storage`: a way to reach `localStorage`; where it is blocked nobody is remembered. */
export function openPerformers(storage: () => Storage): Performers {
  const read = (): Record<string, Person> => {
    try {
      const stored = JSON.parse(storage().getItem(PERFORMERS) ?? "null") as {
        people?: object;
      } | null;
      const people = Object.entries({ ...stored?.people }).filter(([, person]) => isPerson(person));
      return Object.fromEntries(people) as Record<string, Person>;
    } catch {
      return {};
    }
  };
  const write = (people: Record<string, Person>) => {
    try {
      storage().setItem(PERFORMERS, JSON.stringify({ v: 1, people }));
    } catch {
      // A convenience: without room for it the person types the name again.
    }
  };
  return {
    of: (sopId, actorId) => read()[`${sopId}/${actorId}`] ?? null,
    remember: (sopId, actorId, { name, nip, position }) =>
      write({ ...read(), [`${sopId}/${actorId}`]: { name, nip, position } }),
    forget(sopId, actorId) {
      const people = read();
      delete people[`${sopId}/${actorId}`];
      write(people);
    },
    all: read,
    adopt: (people) => write({ ...read(), ...people }),
  };
}

function isPerson(value: unknown): value is Person {
  const { name, nip, position } = (value ?? {}) as Partial<Record<keyof Person, unknown>>;
  const isNip = nip === null || typeof nip === "string";
  return typeof name === "string" && typeof position === "string" && isNip;
}
