import type { Report, WorkFigures } from "../core/monitoring/figures.ts";
import { together } from "../core/monitoring/tally.ts";
import { workingTime } from "../core/words/duration.ts";
import { Figure, PartOf } from "./behind.tsx";

/** How long after the work its record was made, and what could not be counted. */
export function Entry({ report: { entry, steps } }: { report: Report }) {
  const all = (pick: "leftOut" | "rounds") =>
    together(steps.map((step: WorkFigures) => step[pick]));
  const median = entry.delay.spread?.median;
  return (
    <section class="m-section" aria-labelledby="mutu-catatan">
      <h2 id="mutu-catatan">Mutu catatan</h2>
      <ul class="m-findings">
        <li>
          Dicatat lebih dari satu hari kerja setelah terjadi:{" "}
          <PartOf
            part={entry.late}
            whole={entry.known}
            of="penyelesaian langkah dicatat belakangan"
          />{" "}
          penyelesaian langkah
          {median !== undefined && (
            <>
              , mediannya{" "}
              <Figure
                text={workingTime(median)}
                of="median penyelesaian yang dicatat belakangan"
                cases={entry.late.cases}
              />{" "}
              kemudian
            </>
          )}
          .
        </li>
        <li>
          Di luar tahun yang hari liburnya sudah ditetapkan, jadi dihitung jumlahnya tetapi tidak
          waktunya:{" "}
          <PartOf
            part={all("leftOut")}
            whole={all("rounds")}
            of="putaran yang waktunya tidak dihitung"
          />{" "}
          putaran.
        </li>
      </ul>
    </section>
  );
}
