import { useState } from "preact/hooks";
import { daysOfPeriod, halfYearOf } from "../core/monitoring/period.ts";
import { dayProblem } from "../core/words/entry-time.ts";
import { Field } from "../ui/Field.tsx";
import { Select } from "../ui/Select.tsx";
import { type Address, isDay, LAST_DAY } from "./address.ts";
import type { PublishedSop } from "./published-sop.ts";

interface ControlsProps {
  sops: readonly PublishedSop[];
  address: Address;
  now: number;
  /** Day of the oldest case, YYYY-MM-DD, or null when there is none. */
  oldest: string | null;
  onChange: (part: Partial<Address>) => void;
}

/** Which SOP and which period; a choice counts at once, so there is nothing to submit. Dates are both within the period. */
export function Controls({ sops, address, now, oldest, onChange }: ControlsProps) {
  const { first, last } = address;
  /** What a control holds while it is no day of a period; the figures stay those of the day before. */
  const [odd, setOdd] = useState<{ first?: string; last?: string }>({});
  const set = (key: "first" | "last") => (value: string) => {
    setOdd({ ...odd, [key]: isDay(value) ? undefined : value });
    if (!isDay(value)) return;
    const next = { first, last, [key]: value };
    // The other end follows, so that a period never runs backwards.
    onChange(next.first <= next.last ? next : { first: value, last: value });
  };
  return (
    <search class="m-controls" aria-label="Pilih yang dihitung">
      {sops.length > 1 && (
        <Select
          id="m-sop"
          label="SOP"
          options={sops.map(({ shape: { id, name } }) => ({ id, label: name }))}
          value={address.sop}
          onValue={(sop) => onChange({ sop })}
        />
      )}
      <Field
        id="m-dari"
        label="Dari tanggal"
        type="date"
        value={odd.first ?? first}
        onValue={set("first")}
        warning={warningOf("awal", odd.first)}
      />
      <Field
        id="m-sampai"
        label="Sampai tanggal"
        type="date"
        value={odd.last ?? last}
        onValue={set("last")}
        warning={warningOf("akhir", odd.last)}
      />
      <Presets {...{ address, now, oldest, onChange }} />
    </search>
  );
}

const warningOf = (what: string, day: string | undefined) =>
  day === undefined ? undefined : (dayProblem(what, day, LAST_DAY) ?? undefined);

function Presets({ address, now, oldest, onChange }: Omit<ControlsProps, "sops">) {
  const { first, last } = address;
  return (
    <fieldset class="m-presets">
      <legend class="ui-sr">Pilihan periode</legend>
      {presets(now, oldest).map(({ name, ...days }) => (
        <button
          key={name}
          type="button"
          class="ui-button"
          aria-pressed={days.first === first && days.last === last}
          onClick={() => onChange(days)}
        >
          {name}
        </button>
      ))}
    </fieldset>
  );
}

function presets(now: number, oldest: string | null) {
  const half = halfYearOf(now);
  const before = halfYearOf(half.from - 1);
  const year = daysOfPeriod(half).first.slice(0, 4);
  const all = { first: oldest ?? `${year}-01-01`, last: `${year}-12-31` };
  return [
    { name: "Semester ini", ...daysOfPeriod(half) },
    { name: "Semester lalu", ...daysOfPeriod(before) },
    { name: "Tahun ini", first: `${year}-01-01`, last: `${year}-12-31` },
    { name: "Semua", ...all },
  ];
}
