/** How a build grows with the number of SOPs: each size built twice, first with nothing kept. */
import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { countingBrowser } from "../support/counting-browser.ts";
import { layManySops } from "../support/many-sops.ts";
import type { Row } from "./row.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const CONTENT = ".content-scale";
const PLACE = ".cache/scale";
const SIZES = [1, 50, 200];

/** Each state with the number of browsers that its build may start. */
const STATES = [
  ["nothing kept", 1],
  ["drawings kept", 0],
] as const;
type State = (typeof STATES)[number][0];

/** @returns seconds of one build. */
function built(browser: string): number {
  const begin = performance.now();
  const out = ["build", "--outDir", `${PLACE}/site`];
  execFileSync(process.execPath, ["node_modules/astro/bin/astro.mjs", ...out], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      ...process.env,
      CONTENT_DIR: CONTENT,
      CACHE_DIR: `./${PLACE}/astro`,
      DRAWING_CACHE: `${PLACE}/drawings`,
      CHROMIUM_PATH: browser,
    },
  });
  return (performance.now() - begin) / 1000;
}

/** @throws Error when a build started another number of browsers than it may. */
async function timesOf(size: number): Promise<Record<State, number>> {
  rmSync(`${root}${PLACE}`, { recursive: true, force: true });
  const browser = await countingBrowser(`${root}${PLACE}`);
  layManySops(CONTENT, size - 1);
  const times = STATES.map(([state, allowed]) => {
    const seconds = built(browser.path);
    const started = browser.starts();
    if (started !== allowed) throw new Error(`${size} SOPs, ${state}: ${started} browsers`);
    return [state, seconds] as const;
  });
  return Object.fromEntries(times) as Record<State, number>;
}

/** @returns the time of each build, and what one more SOP costs between one size and the next. */
export async function buildRows(sizes = SIZES): Promise<Row[]> {
  const rows: Row[] = [];
  const before: { size: number; times: Record<State, number> }[] = [];
  for (const size of sizes) {
    const times = await timesOf(size);
    const last = before.at(-1);
    for (const [state] of STATES) {
      const what = `build of ${size} SOPs, ${state}`;
      rows.push({ what, measured: times[state], unit: "s", promise: null });
      if (last === undefined) continue;
      const each = (times[state] - last.times[state]) / (size - last.size);
      rows.push({ what: `${what}: each more`, measured: each, unit: "s", promise: null });
    }
    before.push({ size, times });
  }
  rmSync(`${root}${CONTENT}`, { recursive: true, force: true });
  return rows;
}
