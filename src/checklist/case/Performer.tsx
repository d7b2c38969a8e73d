import { nipAdvice } from "../../core/words/nip.ts";
import { type Problem, problemAt } from "../../ui/ErrorSummary.tsx";
import { Field } from "../../ui/Field.tsx";
import { focusField } from "../../ui/focus-field.ts";

export interface PersonDraft {
  name: string;
  nip: string;
  position: string;
}

interface PerformerProps {
  /** Keeps the ids apart when several people stand on one screen. */
  prefix?: string;
  nameLabel?: string;
  /** Whose fields they are, where several people stand on one screen: told by each label. */
  of?: string;
  /** A person outside the office is asked for the name alone. */
  nameOnly?: boolean;
  value: PersonDraft;
  onValue: (part: Partial<PersonDraft>) => void;
  problems: readonly Problem[];
  /** Set when the fields were filled from memory: forgets the person on this device. */
  onForget?: (() => void) | undefined;
}

/** Name, NIP and position of one person, as written on the form. */
export function Performer(props: PerformerProps) {
  const {
    prefix = "k",
    nameLabel = "Nama pelaksana",
    value,
    onValue,
    problems,
    onForget,
    of,
  } = props;
  const labelled = (part: string) => (of ? `${part} ${of}` : part);
  return (
    <>
      <Field
        id={`${prefix}-nama`}
        label={nameLabel}
        value={value.name}
        onValue={(name) => onValue({ name })}
        error={problemAt(problems, `${prefix}-nama`)}
        width="medium"
        autocomplete="name"
      />
      {!props.nameOnly && (
        <div class="ui-pair">
          <Field
            id={`${prefix}-nip`}
            label={labelled("NIP")}
            value={value.nip}
            onValue={(nip) => onValue({ nip })}
            warning={nipAdvice(value.nip) ?? undefined}
            inputMode="numeric"
          />
          <Field
            id={`${prefix}-jabatan`}
            label={labelled("Jabatan")}
            value={value.position}
            onValue={(position) => onValue({ position })}
            error={problemAt(problems, `${prefix}-jabatan`)}
            autocomplete="organization-title"
          />
        </div>
      )}
      {onForget && (
        <p class="ui-quiet">
          Diisi dari ingatan peramban ini.{" "}
          <button
            type="button"
            class="ui-link"
            onClick={() => {
              onForget();
              focusField(`${prefix}-nama`);
            }}
          >
            Lupakan orang ini<span class="ui-sr">: {value.name}</span>
          </button>
        </p>
      )}
    </>
  );
}
