import { dayTyped } from "../../core/draft/to-sop.ts";
import { dayInWords } from "../../core/words/day.ts";
import { Labelled } from "../../ui/Labelled.tsx";

interface DayFieldProps {
  id: string;
  label: string;
  value: string;
  onValue: (value: string) => void;
}

/** A day as it is typed, "2 Januari 2026", or picked. */
export function DayField({ id, label, value, onValue }: DayFieldProps) {
  const day = dayTyped(value);
  const isRead = value.trim() === "" || day !== null;
  return (
    <Labelled id={id} label={label}>
      <div class="s-day">
        <input
          id={id}
          class="ui-input"
          autocomplete="off"
          aria-describedby={isRead ? undefined : `${id}-warning`}
          // A day of the file's own form is shown as it is said.
          value={day === value.trim() && day !== null ? dayInWords(day) : value}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
        <input
          type="date"
          class="ui-input s-picker"
          aria-label={`Pilih ${label.toLowerCase()}`}
          max="9999-12-31"
          value={day ?? ""}
          onInput={(event) => {
            const picked = event.currentTarget.value;
            if (picked !== "") onValue(dayInWords(picked));
          }}
        />
      </div>
      {!isRead && (
        <p class="ui-warning" id={`${id}-warning`}>
          Tidak terbaca sebagai tanggal. Tulis seperti 2 Januari 2026.
        </p>
      )}
    </Labelled>
  );
}
