/** Any SOP as the chart may meet it: real words on its ways, several starts, capsules of their own. */
import fc from "fast-check";
import type { Sop } from "../../src/core/sop/schema.ts";
import { anySop } from "./sop-arbitrary.ts";

const WAYS = [
  "Ya",
  "Tidak",
  "Selesai",
  "Belum",
  "Disetujui",
  "Ditolak",
  "Dapat dimusnahkan",
  "Disimpan permanen",
  "Dinilai ulang",
  "Rahasia (R)",
  "Administratif/keuangan",
  "Tidak perlu disposisi",
  "Dikembalikan untuk dilengkapi",
];
const ENDS = [
  "Selesai",
  "Diserahkan sebagai arsip statis",
  "Permohonan tidak memenuhi persyaratan",
];

interface Choice {
  first: number;
  separateCapsules: boolean;
  starts: number[];
}

function withWords(sop: Sop, { first, separateCapsules, starts }: Choice): Sop {
  let next = first;
  const steps = sop.steps.map((step) => ({
    ...step,
    outcomes: step.outcomes.map((outcome) => ({
      ...outcome,
      label: WAYS[next++ % WAYS.length] ?? "",
    })),
  }));
  const others = new Set(starts.map((n) => n % steps.length).filter((n) => n > 0));
  return {
    ...sop,
    steps,
    ends: sop.ends.map((end, n) => ({ ...end, label: ENDS[n % ENDS.length] ?? "" })),
    starts:
      others.size === 0
        ? []
        : [0, ...others].map((n) => ({ step: steps[n]?.id ?? "", label: null })),
    chart: { separateCapsules },
  };
}

/** @returns SOPs of at most `steps` steps. */
export const anyChartSop = (steps = 40): fc.Arbitrary<Sop> =>
  fc
    .tuple(
      anySop({ steps }),
      fc.record({
        first: fc.nat({ max: WAYS.length }),
        separateCapsules: fc.boolean(),
        starts: fc.oneof(
          { weight: 3, arbitrary: fc.constant<number[]>([]) },
          fc.array(fc.nat({ max: 40 }), { maxLength: 3 }),
        ),
      }),
    )
    .map(([sop, choice]) => withWords(sop, choice));
