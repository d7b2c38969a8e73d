import type { Performers } from "../../browser/kept/performers.ts";
import type { Problem } from "../../ui/ErrorSummary.tsx";
import { Field } from "../../ui/Field.tsx";
import type { PersonDraft } from "../case/Performer.tsx";
import { PersonFields } from "./PersonFields.tsx";

type Receiver = PersonDraft & { note: string };

interface ReceiverFieldsProps {
  performers: Performers;
  value: Receiver;
  onValue: (part: Partial<Receiver>) => void;
  problems: readonly Problem[];
}

/** Who is to go on with a case, or with several, and what that person is told. */
export function ReceiverFields({ performers, value, onValue, problems }: ReceiverFieldsProps) {
  return (
    <>
      <PersonFields
        performers={performers}
        nameLabel="Nama penerima"
        value={value}
        onValue={onValue}
        problems={problems}
      />
      <Field
        id="k-catatan"
        label="Pesan untuk penerima"
        hint="Boleh kosong. Tampil pada langkah yang ia kerjakan."
        lines={2}
        value={value.note}
        onValue={(note) => onValue({ note })}
      />
    </>
  );
}
