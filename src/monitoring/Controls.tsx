import type { JSX } from "preact";
import { daysOfPeriod, halfYearOf } from "../core/monitoring/period.ts";
import { type Address, isDay } from "./address.ts";
import type { PublishedSop } from "./published-sop.ts";

interface ControlsProps {
  sops: readonly PublishedSop[];
  address: Address;
  now: number;
  /** Day of the oldest case, YYYY-MM-DD, or null when there is none. */
  oldest: string | null;
  onChange: (part: Partial<Address>) => void;
}

type FieldEvent = JSX.TargetedEvent<HTMLInputElement | HTMLSelectElement>;

/** Which SOP and which period; a choice counts at once, so there is nothing to submit. Dates are both within the period. */
export function Controls({ sops, address, now, oldest, onChange }: ControlsProps) {
  const { first, last } = address;
  const set = (key: "first" | "last") => (event: FieldEvent) => {
    const { value } = event.currentTarget;
    if (!isDay(value)) return;
    const next = { first, last, [key]: value };
    // The other end follows, so that a period never runs backwards.
    onChange(next.first <= next.last ? next : { first: value, last: value });
  };
  return (
    <search class="m-controls" aria-label="Pilih yang dihitung">
      {sops.length > 1 && (
        <label>
          SOP
          <select value={address.sop} onChange={(e) => onChange({ sop: e.currentTarget.value })}>
            {sops.map(({ shape: { id, name } }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        Dari tanggal
        <input type="date" value={first} onChange={set("first")} />
      </label>
      <label>
        Sampai tanggal
        <input type="date" value={last} onChange={set("last")} />
      </label>
      <Presets {...{ address, now, oldest, onChange }} />
    </search>
  );
}

function Presets({ address, now, oldest, onChange }: Omit<ControlsProps, "sops">) {
  const { first, last } = address;
  return (
    <fieldset class="m-presets">
      <legend class="m-sr">Pilihan periode</legend>
      {presets(now, oldest).map(({ name, ...days }) => (
        <button
          key={name}
          type="button"
          class="m-button m-small"
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
