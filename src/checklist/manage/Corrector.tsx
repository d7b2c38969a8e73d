import type { Performers } from "../../browser/kept/performers.ts";
import type { Person } from "../../core/case/events.ts";
import type { Problem } from "../../ui/ErrorSummary.tsx";
import { Select } from "../../ui/Select.tsx";
import { Performer, type PersonDraft } from "../case/Performer.tsx";
import { NOBODY } from "../case/person.ts";

/** Keeps the ids of its fields apart from those of the entry that is corrected. */
export const CORRECTOR = "k-oleh";

const draftOf = (person: Person): PersonDraft => ({ ...person, nip: person.nip ?? "" });

/** Everyone whom this device remembers, each once. */
const remembered = (performers: Performers): Person[] => [
  ...new Map(
    Object.values(performers.all()).map((one) => [`${one.name} ${one.nip}`, one]),
  ).values(),
];

/** @returns the one person known here: who else would correct? Else nobody. */
export function likelyCorrector(performers: Performers): PersonDraft {
  const [only, ...others] = remembered(performers);
  return only !== undefined && others.length === 0 ? draftOf(only) : NOBODY;
}

interface CorrectorProps {
  performers: Performers;
  value: PersonDraft;
  onValue: (part: Partial<PersonDraft>) => void;
  problems: readonly Problem[];
}

/** Who corrects: taken from the people remembered on this device, or typed. */
export function Corrector({ performers, value, onValue, problems }: CorrectorProps) {
  const people = remembered(performers);
  const options = people.map(({ name, position }, i) => ({
    ...{ id: String(i), label: position === "" ? name : `${name}, ${position}` },
  }));
  const chosen = people.findIndex(
    ({ name, nip }) => name === value.name && (nip ?? "") === value.nip,
  );
  return (
    <>
      {people.length > 1 && (
        <Select
          id={`${CORRECTOR}-ingatan`}
          label="Orang yang diingat di peramban ini"
          options={[{ id: "-1", label: "Pilih, atau isi di bawah" }, ...options]}
          value={String(chosen)}
          onValue={(id) => {
            const person = people[Number(id)];
            onValue(person === undefined ? NOBODY : draftOf(person));
          }}
        />
      )}
      <Performer
        prefix={CORRECTOR}
        nameLabel="Nama yang mengoreksi"
        of="yang mengoreksi"
        value={value}
        onValue={onValue}
        problems={problems}
      />
    </>
  );
}
