import { Choice } from "../../ui/Choice.tsx";
import { Field } from "../../ui/Field.tsx";

interface JudgementProps {
  name: string;
  legend: string;
  options: readonly [yes: string, no: string];
  value: boolean | null;
  onValue: (value: boolean) => void;
}

/** Two answers, neither chosen until the assessor does. */
export function Judgement({ name, options: [yes, no], value, onValue, ...said }: JudgementProps) {
  return (
    <Choice
      {...said}
      prefix={name}
      inline
      options={[
        { id: "ya", label: yes },
        { id: "tidak", label: no },
      ]}
      value={value === null ? "" : value ? "ya" : "tidak"}
      onValue={(id) => onValue(id === "ya")}
    />
  );
}

interface NoteProps {
  id: string;
  /** The row it stands in. */
  about: string;
  value: string;
  /** What the figures say now. */
  now: string;
  onValue: (value: string) => void;
}

/** The note, and the newer figures when they have changed since it was filled in. */
export function NoteField({ id, about, value, now, onValue }: NoteProps) {
  return (
    <>
      <Field
        id={id}
        label={`Catatan hasil penilaian, ${about}`}
        value={value}
        onValue={onValue}
        lines={3}
      />
      {now !== "" && now !== value && (
        <p class="ui-quiet">
          Angka sekarang: {now}{" "}
          <button type="button" class="ui-link" onClick={() => onValue(now)}>
            Pakai angka ini<span class="ui-sr">, {about}</span>
          </button>
        </p>
      )}
    </>
  );
}
