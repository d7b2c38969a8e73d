/** What is wrong with the ways through the table, once each row has its own. */
import type { Path } from "../sop/integrity/fault.ts";
import { endlessSteps, unreachedSteps } from "../sop/integrity/reach.ts";
import type { Sop, Step } from "../sop/schema.ts";
import { sumsPerEnd } from "../sop/standard-time.ts";
import { totalInWords } from "../sop/standard-time-words.ts";
import { inSeries } from "../words/series.ts";
import { type Finding, look, must } from "./finding.ts";

const rowsOf = (sop: Sop, steps: readonly Step[]): number[] =>
  steps.map((step) => sop.steps.indexOf(step));

/** One message for rows that share what is wrong with them, leading to the first. */
function together(sop: Sop, steps: readonly Step[], below: Path, what: string, remedy: string) {
  const rows = rowsOf(sop, steps);
  const [first] = rows;
  if (first === undefined) return [];
  const where = `Langkah ${inSeries(rows.map((row) => String(row + 1)))}`;
  return [must({ path: ["steps", first, ...below], where, what: `${where} ${what}`, remedy })];
}

/** @param sop a draft whose rows all lead somewhere, read as a definition. */
export function wayFindings(sop: Sop): Finding[] {
  return [
    ...together(
      sop,
      unreachedSteps(sop),
      [],
      "tidak dapat dicapai dari awal alur.",
      "Arahkan suatu jalan ke sana, jadikan awal alur, atau hapus.",
    ),
    ...together(
      sop,
      endlessSteps(sop),
      ["outcomes"],
      "tidak mempunyai jalan ke akhir alur.",
      "Arahkan salah satu jalannya ke akhir, atau ke langkah yang sampai ke akhir.",
    ),
  ];
}

/**
 * @param sop a draft with nothing that must be mended, read as a definition.
 * @param dayMinutes minutes of one working day.
 * @returns what to look at where the steps take longer than the whole may.
 */
export function sumFindings(sop: Sop, dayMinutes: number): Finding[] {
  const { workingDays } = sop.duration;
  if (workingDays === null) return [];
  // A hundredth of a day is a rounding of minutes, not an overrun.
  const over = sumsPerEnd(sop, dayMinutes).filter(
    ({ longest }) => longest.workingDays > workingDays + 0.01,
  );
  const [most] = over.toSorted((a, b) => b.longest.workingDays - a.longest.workingDays);
  if (most === undefined) return [];
  return [
    look({
      path: ["duration", "workingDays"],
      where: "Waktu pelaksanaan",
      what: `Waktu langkah-langkahnya berjumlah ${totalInWords(most)}, lebih dari ${workingDays} hari kerja.`,
      remedy: "Periksa waktu setiap langkah, atau waktu seluruh kegiatan.",
    }),
  ];
}
