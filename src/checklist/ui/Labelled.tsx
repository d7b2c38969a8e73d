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
    <div class={error ? "k-field k-field-wrong" : "k-field"}>
      <label class="k-label" for={id}>
        {label}
      </label>
      {hint && (
        <p class="k-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="k-error" id={`${id}-error`}>
          <span class="k-sr">Kesalahan: </span>
          {error}
        </p>
      )}
      {children}
    </div>
  );
}
