import type { Report, RoleFigures } from "../../core/monitoring/figures.ts";
import { shareInWords, timeInWords, timesInWords } from "../../core/monitoring/words.ts";
import { Count } from "../behind.tsx";
import { Section, Table } from "../Section.tsx";
import { Rows } from "./Rows.tsx";
import { Share } from "./Share.tsx";

/** Per performer role: the part of its visits that were over Waktu baku. Roles, never persons. */
export function Roles({ report: { roles } }: { report: Report }) {
  return (
    <Section
      id="per-peran"
      title="Per peran pelaksana"
      lead="Bagian putaran yang melewati waktu baku, menurut jabatan pelaksana dalam SOP. Angka ini tentang pekerjaan; nama orang tidak dikumpulkan dan tidak diperingkatkan."
      chart={<Rows rows={roles.map(barOf)} />}
      table={<RoleTable roles={roles} />}
    />
  );
}

const barOf = ({ actor, steps, judged, late }: RoleFigures) => ({
  key: actor.id,
  label: (
    <>
      <strong>{actor.short}</strong>
      <span class="m-quiet">langkah {steps.join(", ")}</span>
    </>
  ),
  ink: <Share part={late.count} of={judged.count} />,
  value: (
    <>
      <strong>{shareInWords(late.count, judged.count)}</strong>
      <span class="m-quiet">
        <Count tally={late} of={`putaran ${actor.short} melewati baku`} /> dari {judged.count}
      </span>
    </>
  ),
});

function RoleTable({ roles }: { roles: readonly RoleFigures[] }) {
  return (
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
  );
}
