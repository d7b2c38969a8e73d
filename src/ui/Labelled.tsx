import type { ComponentChildren } from "preact";

interface LabelledProps {
  /** Id of the control; its hint is `<id>-hint` and its message `<id>-error`. */
  id: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  children: ComponentChildren;
}

/** Label, hint and message above one control. */
export function Labelled({ id, label, hint, error, children }: LabelledProps) {
  return (
    <div class={error ? "ui-field ui-field-wrong" : "ui-field"}>
      <label class="ui-label" for={id}>
        {label}
      </label>
      {hint && (
        <p class="ui-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="ui-error" id={`${id}-error`}>
          <span class="ui-sr">Kesalahan: </span>
          {error}
        </p>
      )}
      {children}
    </div>
  );
}
