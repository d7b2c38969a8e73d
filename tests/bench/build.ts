/** How a build grows with the number of SOPs: each size built twice, first with nothing kept. */
import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { BUDGETS } from "../support/budgets.ts";
import { countingBrowser } from "../support/counting-browser.ts";
import { layManySops } from "../support/many-sops.ts";
import { held, type Row, told } from "./row.ts";

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
async function timesOf(size: number): Promise<Times> {
  rmSync(`${root}${PLACE}`, { recursive: true, force: true });
  const browser = await countingBrowser(`${root}${PLACE}`);
  layManySops(CONTENT, size - 1);
  const times = STATES.map(([state, allowed]) => {
    const seconds = built(browser.path);
    // Minutes pass between two rows: who waits sees that they do.
    console.error(`build of ${size} SOPs, ${state}: ${seconds.toFixed(1)} s`);
    const started = browser.starts();
    if (started !== allowed) throw new Error(`${size} SOPs, ${state}: ${started} browsers`);
    return [state, seconds] as const;
  });
  return Object.fromEntries(times) as Times;
}

type Times = Record<State, number>;

/** What one more SOP costs, in seconds, between two sizes. */
const each =
  (less: { size: number; times: Times }, more: { size: number; times: Times }) => (state: State) =>
    (more.times[state] - less.times[state]) / (more.size - less.size);

/** @returns the time of each build, what one more SOP costs, and whether that stays the same. */
export async function buildRows(): Promise<Row[]> {
  const rows: Row[] = [];
  const done: { size: number; times: Times }[] = [];
  for (const size of SIZES) {
    done.push({ size, times: await timesOf(size) });
    const [before, less, more] = [done.at(-3), done.at(-2), done.at(-1)];
    for (const [state] of STATES) {
      const what = `build of ${size} SOPs, ${state}`;
      rows.push(told(what, more?.times[state] ?? Number.NaN, "s"));
      if (!less || !more) continue;
      const cost = each(less, more)(state);
      rows.push(told(`${what}: each more`, cost, "s"));
      if (!before) continue;
      const beside = `${what}: each more, beside ${less.size}`;
      const ratio = cost / each(before, less)(state);
      rows.push(held(BUDGETS.growth, ratio, beside));
    }
  }
  rmSync(`${root}${CONTENT}`, { recursive: true, force: true });
  return rows;
}
