/**
 * The people this device remembers, so that the next form is filled in: who did which part last, and
 * whoever did one before or none. Personal data: it leaves the device in a backup only, and each can be
 * forgotten.
 */
import type { Person } from "../../core/case/events.ts";
import { PERFORMERS } from "../places.ts";

export interface Performers {
  of(sopId: string, actorId: string): Person | null;
  /** Who did the part before stays remembered, without it. */
  remember(sopId: string, actorId: string, person: Person): void;
  /** Remembers somebody without a part; who is remembered already stays as they are. */
  know(person: Person): void;
  /** Forgets a person in every part. */
  forget(person: Person): void;
  /** Everyone remembered, by `<sop>/<actor>` or `~/<name>`. */
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
    remember(sopId, actorId, { name, nip, position }) {
      const people = read();
      const part = `${sopId}/${actorId}`;
      const before = people[part];
      if (before && before.name !== name) people[without(before)] = before;
      write({ ...people, [part]: { name, nip, position } });
    },
    know({ name, nip, position }) {
      const people = read();
      const isKnown = Object.values(people).some((one) => one.name === name);
      if (!isKnown) write({ ...people, [without({ name })]: { name, nip, position } });
    },
    forget({ name }) {
      write(Object.fromEntries(Object.entries(read()).filter(([, one]) => one.name !== name)));
    },
    all: read,
    adopt: (people) => write({ ...read(), ...people }),
  };
}

/** Where somebody is remembered without a part: no SOP is called "~". */
const without = ({ name }: Pick<Person, "name">) => `~/${name.replaceAll("/", "-")}`;

function isPerson(value: unknown): value is Person {
  const { name, nip, position } = (value ?? {}) as Partial<Record<keyof Person, unknown>>;
  const isNip = nip === null || typeof nip === "string";
  return typeof name === "string" && typeof position === "string" && isNip;
}
