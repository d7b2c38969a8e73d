/** Paper made in time. Promised: a sealed case with three rounds of rework ≤ 150 ms warm. */
import { describe, expect, test } from "vitest";
import { exportSopPdf } from "../../src/browser/pdf/export-sop.ts";
import { pdfOf, running, sealed } from "../support/paper-cases.ts";
import { PENGELOLAAN_DATA } from "../support/sops.ts";

const finished = sealed();
const open = running();

const WORK: [name: string, limit: number | null, run: () => void][] = [
  ["sealed case, 3 rounds of rework", 150, () => pdfOf(finished)],
  ["running case", 150, () => pdfOf(open)],
  ["the SOP in official form", null, () => exportSopPdf(PENGELOLAAN_DATA, [], "a4")],
];

describe("a PDF", () => {
  test.for(WORK)("%s", async ([name, limit, run], { bench }) => {
    const { latency } = await bench(name, run).run();
    console.log(`${name}: median ${latency.p50.toFixed(1)} ms, p99 ${latency.p99.toFixed(1)} ms`);
    if (limit !== null) expect(latency.p50).toBeLessThanOrEqual(limit);
  });
});
