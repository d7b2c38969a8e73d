import type { Report } from "../../core/monitoring/figures.ts";
import { percent, timeInWords, timesInWords } from "../../core/monitoring/words.ts";
import { Count } from "../behind.tsx";
import { Section, Table } from "../Section.tsx";
import { Rows } from "./Rows.tsx";

/** Per performer role: the part of its visits that were over Waktu baku. Roles, never persons. */
export function Roles({ report: { roles } }: { report: Report }) {
  return (
    <Section
      id="per-peran"
      title="Per peran pelaksana"
      lead="Bagian putaran yang melewati waktu baku, menurut jabatan pelaksana dalam SOP. Angka ini tentang pekerjaan; nama orang tidak dikumpulkan dan tidak diperingkatkan."
      chart={
        <Rows
          rows={roles.map(({ actor, steps, judged, late }) => ({
            key: actor.id,
            label: (
              <>
                <strong>{actor.short}</strong>
                <span class="m-quiet">langkah {steps.join(", ")}</span>
              </>
            ),
            ink: (
              <>
                <rect class="m-outline" x="0" y="4" width="100%" height="16" />
                <rect
                  class="m-bar m-bar-late"
                  x="0"
                  y="4"
                  width={`${judged.count === 0 ? 0 : (late.count / judged.count) * 100}%`}
                  height="16"
                />
              </>
            ),
            value: (
              <>
                <strong>{judged.count === 0 ? "–" : percent(late.count / judged.count)}</strong>
                <span class="m-quiet">
                  {late.count} dari {judged.count}
                </span>
              </>
            ),
          }))}
        />
      }
      table={
        <Table
          caption="Per peran pelaksana"
          head={[
            "Peran",
            "Putaran",
            "Melewati baku",
            "Median terhadap baku",
            "Jumlah dikerjakan",
            "Median menunggu",
          ]}
          rows={roles.map(({ actor, rounds, late, ratio, work, wait }) => ({
            key: actor.id,
            cells: [
              actor.name,
              <Count key="r" tally={rounds} of={`putaran ${actor.short}`} />,
              <Count key="l" tally={late} of={`putaran ${actor.short} melewati baku`} />,
              ratio.spread === null ? "terlalu sedikit" : timesInWords(ratio.spread.median),
              timeInWords(work.sum),
              wait.spread === null ? "terlalu sedikit" : timeInWords(wait.spread.median),
            ],
          }))}
        />
      }
    />
  );
}
