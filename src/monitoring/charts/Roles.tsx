import type { Report, RoleFigures } from "../../core/monitoring/figures.ts";
import type { Tally } from "../../core/monitoring/tally.ts";
import { shareInWords } from "../../core/monitoring/words.ts";
import { duration } from "../../core/words/duration.ts";
import { timesInWords } from "../../core/words/ratio.ts";
import { Table } from "../../ui/Table.tsx";
import { Count, Figure } from "../behind.tsx";
import { Section } from "../Section.tsx";
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
      <span class="ui-quiet">langkah {steps.join(", ")}</span>
    </>
  ),
  ink: <Share part={late.count} of={judged.count} />,
  value: (
    <>
      <strong>{shareInWords(late.count, judged.count)}</strong>
      <span class="ui-quiet">
        <Count tally={late} of={`putaran ${actor.short} melewati baku`} /> dari{" "}
        <Count tally={judged} of={`putaran ${actor.short} yang dapat dinilai`} />
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
      rows={roles.map(({ actor, rounds, late, ...times }) => ({
        key: actor.id,
        cells: [
          actor.name,
          <Count key="r" tally={rounds} of={`putaran ${actor.short}`} />,
          <Count key="l" tally={late} of={`putaran ${actor.short} melewati baku`} />,
          ...timeCells(actor.short, times),
        ],
      }))}
    />
  );
}

const FEW = "terlalu sedikit";

function timeCells(role: string, times: Omit<RoleFigures, "actor" | "rounds" | "late">) {
  const { ratio, rated, work, measured, wait, waited } = times;
  const shown = (what: string, text: string | null, { cases }: Tally) =>
    text === null ? FEW : <Figure key={what} text={text} of={`${what}, ${role}`} cases={cases} />;
  return [
    shown("median terhadap baku", ratio.spread && timesInWords(ratio.spread.median), rated),
    shown("jumlah dikerjakan", duration(work.sum), measured),
    shown("median menunggu", wait.spread && duration(wait.spread.median), waited),
  ];
}
