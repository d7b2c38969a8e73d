import type { FlowFigures } from "../core/monitoring/figures.ts";
import { Count } from "./behind.tsx";

const TILES: { key: keyof FlowFigures; name: string; of: string }[] = [
  { key: "opened", name: "Dibuka", of: "kasus dibuka" },
  { key: "finished", name: "Selesai", of: "kasus selesai" },
  { key: "onTime", name: "Tepat waktu", of: "kasus selesai tepat waktu" },
  { key: "late", name: "Terlambat", of: "kasus selesai terlambat" },
  { key: "cancelled", name: "Dibatalkan", of: "kasus dibatalkan" },
  { key: "running", name: "Masih berjalan", of: "kasus masih berjalan" },
  { key: "runningLate", name: "Berjalan, lewat batas", of: "kasus berjalan yang lewat batas" },
];

/** The seven counts that everything else explains. */
export function Flow({ flow }: { flow: FlowFigures }) {
  return (
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
  );
}
