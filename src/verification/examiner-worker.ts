/** Runs in a worker: is sent a file, answers with what was found; whoever waits too long ends it. */
import { examine } from "./examine.ts";
import { loadSop } from "./published-sop.ts";
import type { SiteData } from "./site-data.ts";

export interface Question {
  bytes: Uint8Array;
  site: SiteData;
  /** Epoch ms. */
  now: number;
}

const loadPrinter = () => import("../pdf/export-case.ts");

self.addEventListener("message", async ({ data }: MessageEvent<Question>) => {
  const { bytes, site, now } = data;
  const { versions, calendar, office, base } = site;
  const load = (id: string) => loadSop(base, id);
  const examiner = { calendar, office, versions, now, loadPrinter, loadSop: load };
  self.postMessage(await examine(bytes, examiner));
});
