import type { ComponentChildren } from "preact";
import { Prose } from "./Prose.tsx";

interface ChoiceProps {
  /** Each option's id becomes `<prefix>-<id>`. */
  prefix: string;
  legend: string;
  hint?: string;
  options: readonly { id: string; label: string; hint?: string; reveal?: ComponentChildren }[];
  value: string;
  onValue: (id: string) => void;
  error?: string | undefined;
  /** Short options stand side by side where there is room. */
  inline?: boolean;
}

/** A group of radio buttons; an option may reveal the fields that belong to it. */
export function Choice({
  prefix,
  legend,
  hint,
  options,
  value,
  onValue,
  error,
  inline,
}: ChoiceProps) {
  return (
    <fieldset
      class={error ? "ui-field ui-field-wrong" : "ui-field"}
      aria-describedby={error ? `${prefix}-error` : undefined}
    >
      <legend class="ui-legend">{legend}</legend>
      {hint && <p class="ui-hint">{hint}</p>}
      {error && (
        <p class="ui-error" id={`${prefix}-error`}>
          <span class="ui-sr">Kesalahan: </span>
          {error}
        </p>
      )}
      <div class={inline ? "ui-options-inline" : undefined}>
        {options.map(({ id, label, hint }) => (
          <div key={id}>
            <div class="ui-radio">
              <input
                id={`${prefix}-${id}`}
                type="radio"
                name={prefix}
                checked={value === id}
                aria-describedby={hint && `${prefix}-${id}-hint`}
                onChange={() => onValue(id)}
              />
              <label for={`${prefix}-${id}`}>
                <Prose text={label} />
              </label>
            </div>
            {hint && (
              <p class="ui-hint ui-radio-hint" id={`${prefix}-${id}-hint`}>
                {hint}
              </p>
            )}
          </div>
        ))}
      </div>
      {options.map(
        ({ id, reveal }) =>
          value === id &&
          reveal && (
            <div class="ui-reveal" key={id}>
              {reveal}
            </div>
          ),
      )}
    </fieldset>
  );
}
