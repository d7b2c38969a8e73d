import type { MonthFigures, Report } from "../../core/monitoring/figures.ts";
import { casesOf } from "../../core/monitoring/tally.ts";
import { monthShort } from "../../core/words/day.ts";
import { Table } from "../../ui/Table.tsx";
import { Count, Figure } from "../behind.tsx";
import { Section } from "../Section.tsx";

const SERIES = [
  { key: "opened", name: "dibuka", bar: "m-bar-opened" },
  { key: "finished", name: "selesai", bar: "m-bar" },
  { key: "late", name: "selesai terlambat", bar: "m-bar m-bar-late" },
] as const;

/** Cases opened, finished and late, month by month. */
export function Months({ report: { months } }: { report: Report }) {
  const most = Math.max(...months.flatMap((m) => [m.opened.count, m.finished.count]), 1);
  return (
    <Section
      id="per-bulan"
      title="Kasus dari waktu ke waktu"
      lead="Tiga batang tiap bulan (tiap tahun bila periodenya panjang), selalu dari kiri: dibuka (hanya garis tepi), selesai, lalu yang selesai terlambat."
      chart={
        <ol class="m-months">
          {months.map((month) => (
            <li key={month.key}>
              <Columns month={month} most={most} />
              <Name month={month} />
            </li>
          ))}
        </ol>
      }
      table={
        <Table
          caption="Kasus dari waktu ke waktu"
          head={["Waktu", "Dibuka", "Selesai", "Selesai terlambat", "Dibatalkan"]}
          rows={months.map((month) => ({
            key: month.key,
            cells: [
              `${monthShort(month.key)} ${month.key.slice(0, 4)}`.trim(),
              ...(["opened", "finished", "late", "cancelled"] as const).map((key) => (
                <Count key={key} tally={month[key]} of={`kasus ${NAMES[key]}, ${month.key}`} />
              )),
            ],
          }))}
        />
      }
    />
  );
}

const NAMES = {
  opened: "dibuka",
  finished: "selesai",
  late: "selesai terlambat",
  cancelled: "dibatalkan",
};

/** What a column is of: it opens the cases of its bars. */
function Name({ month }: { month: MonthFigures }) {
  const { key, opened, finished, cancelled } = month;
  const [name, year] = [monthShort(key), key.slice(0, 4)];
  const cases = casesOf(opened, finished, cancelled);
  return (
    <>
      <Figure text={name || year} of={`${year}, semua kasusnya`} cases={cases} />
      {name !== "" && (
        <span class="ui-quiet" data-given>
          {year}
        </span>
      )}
    </>
  );
}

function Columns({ month, most }: { month: MonthFigures; most: number }) {
  const text = SERIES.map(({ key, name }) => `${month[key].count} ${name}`).join(", ");
  return (
    <svg class="m-columns" width="100%" height="120" role="img" aria-label={text}>
      {SERIES.map(({ key, bar }, i) => {
        const { count } = month[key];
        const share = (count / most) * 82;
        return (
          <g key={key}>
            <rect
              class={bar}
              x={`${8 + i * 29}%`}
              y={`${98 - share}%`}
              width="25%"
              height={`${share}%`}
            />
            {count > 0 && (
              <text x={`${20.5 + i * 29}%`} y={`${98 - share}%`} dy="-4" text-anchor="middle">
                {count}
              </text>
            )}
          </g>
        );
      })}
      <line class="m-foot" x1="0" x2="100%" y1="98%" y2="98%" />
    </svg>
  );
}
