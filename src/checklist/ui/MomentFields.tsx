import { wallClock } from "../../core/time/zone.ts";
import { inZone } from "../../core/words/time.ts";
import { type Problem, problemAt } from "../../ui/ErrorSummary.tsx";
import { Field } from "../../ui/Field.tsx";

/** A moment as typed: YYYY-MM-DD and HH:MM, "" where there is none. */
interface MomentTyped {
  date: string;
  time: string;
}

interface MomentFieldsProps {
  /** The controls are `<prefix>-tanggal` and `<prefix>-jam`. */
  prefix: string;
  /** What happened then, where the fields need to be told apart. */
  of?: string;
  value: MomentTyped;
  onValue: (part: Partial<MomentTyped>) => void;
  problems: readonly Problem[];
  /** Epoch ms. */
  now: () => number;
}

const DAY = 86_400_000;

/** Day and hour of what has happened; most often today or the day before, which one press gives. */
export function MomentFields(props: MomentFieldsProps) {
  const { prefix, of, value, onValue, problems, now } = props;
  const labelled = (part: string) =>
    of ? `${of}, ${part}` : part.charAt(0).toUpperCase() + part.slice(1);
  const days = [
    ["Hari ini", wallClock(now()).day],
    ["Kemarin", wallClock(now() - DAY).day],
  ] as const;
  return (
    <div class="ui-stack k-moment">
      <div class="ui-pair">
        <Field
          id={`${prefix}-tanggal`}
          label={labelled("tanggal")}
          type="date"
          value={value.date}
          onValue={(date) => onValue({ date })}
          error={problemAt(problems, `${prefix}-tanggal`)}
        />
        <Field
          id={`${prefix}-jam`}
          label={inZone(labelled("jam"))}
          type="time"
          value={value.time}
          onValue={(time) => onValue({ time })}
          error={problemAt(problems, `${prefix}-jam`)}
        />
      </div>
      <div class="ui-buttons">
        {days.map(([name, date]) => (
          <button
            key={name}
            type="button"
            class="ui-link"
            aria-pressed={value.date === date}
            onClick={() => onValue({ date })}
          >
            {name}
            {of && <span class="ui-sr"> ({of})</span>}
          </button>
        ))}
      </div>
    </div>
  );
}
