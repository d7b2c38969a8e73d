interface TextProps {
  id: string;
  label: string;
  value: string;
  onValue: (value: string) => void;
  lines?: number;
  type?: "text" | "date";
  hint?: string;
}

/** A labelled control; `lines` makes it a text area. */
export function TextField({ id, label, value, onValue, lines, type = "text", hint }: TextProps) {
  const shared = {
    id,
    value,
    autocomplete: "off",
    "aria-describedby": hint === undefined ? undefined : `${id}-hint`,
  };
  return (
    <div class="m-field">
      <label for={id}>{label}</label>
      {hint !== undefined && (
        <p class="m-quiet" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {lines === undefined ? (
        <input {...shared} type={type} onInput={(e) => onValue(e.currentTarget.value)} />
      ) : (
        <textarea {...shared} rows={lines} onInput={(e) => onValue(e.currentTarget.value)} />
      )}
    </div>
  );
}

interface ChoiceProps {
  name: string;
  legend: string;
  options: readonly [yes: string, no: string];
  value: boolean | null;
  onValue: (value: boolean) => void;
}

/** Two radio buttons, neither chosen until the assessor does. */
export function Judgement({ name, legend, options, value, onValue }: ChoiceProps) {
  return (
    <fieldset class="m-judgement">
      <legend>{legend}</legend>
      {options.map((label, i) => {
        const meaning = i === 0;
        return (
          <label key={label}>
            <input
              type="radio"
              name={name}
              checked={value === meaning}
              onChange={() => onValue(meaning)}
            />
            {label}
          </label>
        );
      })}
    </fieldset>
  );
}

interface NoteProps {
  id: string;
  value: string;
  /** What the figures say now. */
  now: string;
  onValue: (value: string) => void;
}

/** The note, and the newer figures when they have changed since it was filled in. */
export function NoteField({ id, value, now, onValue }: NoteProps) {
  return (
    <>
      <TextField
        id={id}
        label="Catatan hasil penilaian"
        value={value}
        onValue={onValue}
        lines={3}
      />
      {now !== "" && now !== value && (
        <p class="m-quiet">
          Angka sekarang: {now}{" "}
          <button type="button" class="m-link" onClick={() => onValue(now)}>
            Pakai angka ini
          </button>
        </p>
      )}
    </>
  );
}
