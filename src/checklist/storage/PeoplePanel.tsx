import { useState } from "preact/hooks";
import type { Performers } from "../../browser/kept/performers.ts";
import type { Person } from "../../core/case/events.ts";
import { personInFull } from "../../core/words/person.ts";
import { announce } from "../../ui/live.tsx";
import { everyone } from "../manage/remembered.ts";

/** Whom this device remembers for its forms, and how to have them forgotten, one by one. */
export function PeoplePanel({ performers }: { performers: Performers }) {
  const [people, setPeople] = useState(() => everyone(performers));
  if (people.length === 0) return null;
  const forget = (person: Person) => {
    performers.forget(person);
    setPeople(everyone(performers));
    announce(`${person.name} dilupakan di peramban ini.`);
  };
  return (
    <div class="ui-stack">
      <h3>Orang yang diingat</h3>
      <p>Nama, NIP, dan jabatan yang diisikan ke formulir. Hanya di peramban ini.</p>
      <ul class="ui-list">
        {people.map((person) => (
          <li key={`${person.name} ${person.nip}`}>
            {personInFull(person)}{" "}
            <button type="button" class="ui-link" onClick={() => forget(person)}>
              Lupakan<span class="ui-sr"> {person.name}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
