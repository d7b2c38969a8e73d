import type { JSX } from "preact";
import { Labelled } from "./Labelled.tsx";

interface FieldProps {
  id: string;
  label: string;
  value: string;
  onValue: (value: string) => void;
  hint?: string | undefined;
  error?: string | undefined;
  /** Advice that never blocks, e.g. a NIP of unusual length. */
  warning?: string | undefined;
  type?: "text" | "date" | "time" | "search";
  width?: "short" | "medium" | "full";
  lines?: number;
  inputMode?: "numeric" | "text";
  autocomplete?: string;
}

/** Label, hint, message and control, tied together for eyes and for screen readers. */
export function Field(props: FieldProps) {
  const { id, label, hint, error, warning } = props;
  const describedBy =
    [hint && `${id}-hint`, error && `${id}-error`, warning && `${id}-warning`]
      .filter(Boolean)
      .join(" ") || undefined;
  return (
    <Labelled id={id} label={label} hint={hint} error={error}>
      <Control {...props} describedBy={describedBy} />
      {warning && (
        <p class="ui-warning" id={`${id}-warning`}>
          {warning}
        </p>
      )}
    </Labelled>
  );
}

function Control(props: FieldProps & { describedBy: string | undefined }) {
  const shared = {
    id: props.id,
    value: props.value,
    "aria-describedby": props.describedBy,
    "aria-invalid": props.error ? ("true" as const) : undefined,
    autocomplete: props.autocomplete ?? "off",
    onInput: (event: JSX.TargetedInputEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      props.onValue(event.currentTarget.value),
  };
  const size = `ui-input ui-input-${props.width ?? "full"}`;
  if (props.lines) return <textarea {...shared} class={size} rows={props.lines} />;
  const { type = "text", inputMode } = props;
  // Else browsers let a year grow to six digits.
  const max = type === "date" ? "9999-12-31" : undefined;
  return <input {...shared} class={size} type={type} inputMode={inputMode} max={max} />;
}
