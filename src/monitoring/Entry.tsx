import type { Report } from "../core/monitoring/figures.ts";
import { partInWords, timeInWords } from "../core/monitoring/words.ts";
import { SeeCases } from "./behind.tsx";

/** How long after the work its record was made, and what could not be counted. */
export function Entry({ report }: { report: Report }) {
  const { entry, steps } = report;
  const leftOut = steps.flatMap((step) => step.leftOut.cases);
  const rounds = steps.reduce((sum, step) => sum + step.rounds.count, 0);
  const out = steps.reduce((sum, step) => sum + step.leftOut.count, 0);
  const median = entry.delay.spread?.median;
  return (
    <section class="m-section" aria-labelledby="mutu-catatan">
      <h2 id="mutu-catatan">Mutu catatan</h2>
      <ul class="m-findings">
        <li>
          Dicatat lebih dari satu hari kerja setelah terjadi:{" "}
          {partInWords(entry.late.count, entry.known.count)} penyelesaian langkah
          {median !== undefined && `, mediannya ${timeInWords(median)} kemudian`}.{" "}
          <SeeCases title="Dicatat belakangan" cases={entry.late.cases} />
        </li>
        <li>
          Di luar tahun yang hari liburnya sudah ditetapkan, jadi dihitung jumlahnya tetapi tidak
          waktunya: {partInWords(out, rounds)} putaran.{" "}
          <SeeCases title="Waktu tidak dihitung" cases={[...new Set(leftOut)]} />
        </li>
      </ul>
    </section>
  );
}
