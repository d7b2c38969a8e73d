interface SelectProps {
  id: string;
  label: string;
  options: readonly { id: string; label: string }[];
  value: string;
  onValue: (id: string) => void;
}

export function Select({ id, label, options, value, onValue }: SelectProps) {
  return (
    <div class="k-field">
      <label class="k-label" for={id}>
        {label}
      </label>
      <select
        id={id}
        class="k-input"
        value={value}
        onChange={(event) => onValue(event.currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
