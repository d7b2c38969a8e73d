/** Runs in a worker: is sent a file, answers with what was found; whoever waits too long ends it. */

import { loadSop } from "../browser/published/sops.ts";
import { examine } from "./examine.ts";
import { loadPapers, loadRoots } from "./published.ts";
import type { SiteData } from "./site-data.ts";

export interface Question {
  bytes: Uint8Array;
  site: SiteData;
  /** Epoch ms. */
  now: number;
}

const loadPrinter = () => import("../pdf/export-case.ts");
const loadCms = () => import("../pdf/cms/check.ts");

self.addEventListener("message", async ({ data }: MessageEvent<Question>) => {
  const { bytes, site, now } = data;
  const { versions, calendar, office, base } = site;
  const examiner = {
    ...{ calendar, office, versions, now, loadPrinter, loadCms },
    loadSop: (id: string) => loadSop(base, id),
    loadRoots: () => loadRoots(base),
    loadPapers: () => loadPapers(base),
  };
  self.postMessage(await examine(bytes, examiner));
});
