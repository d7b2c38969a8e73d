import { Labelled } from "./Labelled.tsx";

interface SelectProps {
  id: string;
  label: string;
  hint?: string;
  error?: string | undefined;
  options: readonly { id: string; label: string }[];
  value: string;
  onValue: (id: string) => void;
}

export function Select({ id, label, hint, error, options, value, onValue }: SelectProps) {
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <Labelled id={id} label={label} hint={hint} error={error}>
      <select
        id={id}
        class="ui-input"
        aria-describedby={describedBy || undefined}
        value={value}
        onChange={(event) => onValue(event.currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}
