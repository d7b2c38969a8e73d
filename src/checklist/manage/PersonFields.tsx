import { useReducer } from "preact/hooks";
import type { Performers } from "../../browser/kept/performers.ts";
import type { Problem } from "../../ui/ErrorSummary.tsx";
import { announce } from "../../ui/live.tsx";
import { Select } from "../../ui/Select.tsx";
import { Performer, type PersonDraft } from "../case/Performer.tsx";
import { NOBODY } from "../case/person.ts";
import { draftOf, everyone } from "./remembered.ts";

interface PersonFieldsProps {
  performers: Performers;
  /** Keeps the ids of several people on one screen apart. */
  prefix?: string;
  nameLabel: string;
  /** Whose fields they are, where several people stand on one screen. */
  of?: string;
  nameOnly?: boolean;
  value: PersonDraft;
  onValue: (part: Partial<PersonDraft>) => void;
  problems: readonly Problem[];
}

/** One person: taken from those remembered on this device, or typed. Who is chosen can be forgotten. */
export function PersonFields({ performers, ...fields }: PersonFieldsProps) {
  const { prefix = "k", of, value, onValue } = fields;
  const [, redraw] = useReducer((times: number, _: undefined) => times + 1, 0);
  const people = everyone(performers);
  const chosen = people.findIndex(
    ({ name, nip }) => name === value.name && (nip ?? "") === value.nip,
  );
  const person = people[chosen];
  const forget = () => {
    if (person === undefined) return;
    performers.forget(person);
    onValue(NOBODY);
    redraw(undefined);
    announce(`${person.name} dilupakan di peramban ini.`);
  };
  return (
    <>
      {people.length > (person === undefined ? 0 : 1) && (
        <Select
          id={`${prefix}-ingatan`}
          label={of ? `Pilih ${of}` : "Pilih orang"}
          hint="Dari yang diingat di peramban ini."
          options={[
            { id: "-1", label: "Isi sendiri di bawah" },
            ...people.map(({ name, position }, i) => ({
              id: String(i),
              label: position === "" ? name : `${name}, ${position}`,
            })),
          ]}
          value={String(chosen)}
          onValue={(id) => onValue(draftOf(people[Number(id)] ?? null))}
        />
      )}
      <Performer {...fields} onForget={person && forget} />
    </>
  );
}
