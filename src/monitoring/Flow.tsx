import type { FlowFigures, Report } from "../core/monitoring/figures.ts";
import { LATE_WORDS } from "../core/words/status.ts";
import { dayShortAt } from "../core/words/time.ts";
import { Count, Given } from "./behind.tsx";

const TILES: { key: keyof FlowFigures; name: string; of: string }[] = [
  { key: "opened", name: "Dibuka", of: "kasus dibuka" },
  { key: "finished", name: "Selesai", of: "kasus selesai" },
  { key: "onTime", name: "Tepat waktu", of: "kasus selesai tepat waktu" },
  { key: "late", name: "Terlambat", of: "kasus selesai terlambat" },
  { key: "cancelled", name: "Dibatalkan", of: "kasus dibatalkan" },
  { key: "running", name: "Masih berjalan", of: "kasus masih berjalan" },
  { key: "stepLate", name: LATE_WORDS.step, of: "kasus berjalan yang langkahnya lewat" },
  { key: "runningLate", name: LATE_WORDS.case, of: "kasus berjalan yang lewat batas" },
];

/** The eight counts that everything else explains. */
export function Flow({ report }: { report: Report }) {
  const { flow, sop, versions, period, asOf } = report;
  return (
    <div class="m-flow">
      <p class="ui-quiet">
        <Given>
          SOP {sop.name} versi {versions.join(", ")}: {dayShortAt(period.from)} sampai{" "}
          {dayShortAt(period.to - 1)}, dihitung {dayShortAt(asOf)}.
        </Given>
      </p>
      <dl class="m-tiles">
        {TILES.map(({ key, name, of }) => (
          <div key={key}>
            <dt>{name}</dt>
            <dd>
              <Count tally={flow[key]} of={of} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
