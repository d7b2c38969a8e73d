import type { Report, WholeFigures } from "../../core/monitoring/figures.ts";
import { LEAST, type Spread } from "../../core/monitoring/sample.ts";
import type { Tally } from "../../core/monitoring/tally.ts";
import { duration, workingDays } from "../../core/words/duration.ts";
import { Table } from "../../ui/Table.tsx";
import { Count, Given, SeeCases } from "../behind.tsx";
import { Section } from "../Section.tsx";
import { Rows } from "./Rows.tsx";

/** Finished cases by the working days they took, against the days the SOP allows. */
export function WholeDays({ report: { whole, sop } }: { report: Report }) {
  const allotted = whole.limits.length === 1 ? (whole.limits[0] ?? sop.whole) : sop.whole;
  // Only working days can be compared with the days counted here.
  const limit = allotted?.unit === "days" ? allotted.max : null;
  const bins = whole.byDays.map((tally, days) => ({ days, tally }));
  const last = bins.findLastIndex(({ tally }) => tally.count > 0);
  const shown = bins.slice(0, Math.max(last, limit ?? 0) + 1);
  const most = Math.max(...bins.map(({ tally }) => tally.count), 1);
  return (
    <Section
      id="seluruh-kasus"
      title={limit === null ? "Seluruh kasus" : `Seluruh kasus dibanding ${limit} hari kerja`}
      lead={<Lead whole={whole} />}
      chart={
        <Rows
          rows={shown.map(({ days, tally }) => ({
            key: `${days}`,
            label: dayLabel(days, bins.length - 1, limit),
            ink: <Bar tally={tally} most={most} late={limit !== null && days > limit} />,
            value: (
              <Count
                tally={tally}
                of={`kasus selesai, ${dayLabel(days, bins.length - 1, limit)}`}
              />
            ),
          }))}
        />
      }
      table={<DayTable shown={shown} most={bins.length - 1} limit={limit} />}
    />
  );
}

interface DayTableProps {
  shown: readonly { days: number; tally: Tally }[];
  most: number;
  limit: number | null;
}

function DayTable({ shown, most, limit }: DayTableProps) {
  return (
    <Table
      caption="Kasus selesai menurut hari kerja"
      head={["Hari kerja", "Kasus selesai", "Terhadap batas"]}
      rows={shown.map(({ days, tally }) => {
        const name = dayLabel(days, most, null);
        return {
          key: `${days}`,
          cells: [
            name,
            <Count key="c" tally={tally} of={`kasus selesai, ${name}`} />,
            limit === null ? "–" : days > limit ? "melewati batas" : "dalam batas",
          ],
        };
      })}
    />
  );
}

/** The whole in a sentence or two; the cases it was counted on stand behind it. */
function Lead({ whole: { days, minutes, measured, leftOut } }: { whole: WholeFigures }) {
  return (
    <>
      {days.spread === null || minutes.spread === null ? (
        <>
          <Count tally={measured} of="kasus selesai yang dapat diukur" /> kasus selesai dapat
          diukur: terlalu sedikit untuk median <Given>(paling sedikit {LEAST})</Given>.
        </>
      ) : (
        <>
          {spreadText(days.spread, minutes.spread)}{" "}
          <SeeCases title="Kasus selesai yang dapat diukur" cases={measured.cases} />
        </>
      )}
      {leftOut.count > 0 && (
        <>
          {" "}
          <Count tally={leftOut} of="kasus selesai yang waktunya tidak dihitung" /> kasus di luar
          tahun yang hari liburnya ditetapkan tidak ikut.
        </>
      )}
    </>
  );
}

function spreadText(days: Spread, minutes: Spread): string {
  const { p90, min, max } = days;
  const median = `${workingDays(days.median)} (${duration(minutes.median)})`;
  return p90 === null
    ? `Median ${median}; tercepat ${min}, terlama ${max}.`
    : `Median ${median}; P90 ${workingDays(p90)}; tercepat ${min}, terlama ${max}.`;
}

function dayLabel(days: number, most: number, limit: number | null): string {
  const some = days === most ? `${days} atau lebih hari` : `${days} hari`;
  const name = days === 0 ? "Hari yang sama" : some;
  if (limit === null || days < limit) return name;
  return days === limit ? `${name} (batas)` : `${name}, melewati`;
}

function Bar({ tally, most, late }: { tally: Tally; most: number; late: boolean }) {
  const width = `${(tally.count / most) * 100}%`;
  return <rect class={late ? "m-bar m-bar-late" : "m-bar"} x="0" y="4" width={width} height="16" />;
}
