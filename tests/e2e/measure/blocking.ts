import type { Page } from "@playwright/test";
import { slownessOf } from "./machine.ts";

interface TraceEvent {
  name: string;
  cat: string;
  pid: number;
  tid: number;
  /** Processor time of the thread, in µs: not what the clock on the wall says. */
  tdur?: number;
  args: { name?: string };
}

/** A task longer than this, in ms, keeps a person waiting. */
const UNNOTICED = 50;

/**
 * @param slower how many times slower the page's device is than the machine of `slownessOf`.
 * @returns the total blocking time, in ms, of what `act` does on the page. It is counted in processor
 *   time, so that other work on this machine does not count against the page.
 * @throws Error when nothing was measured.
 */
export async function blockingTime(
  page: Page,
  slower: number,
  act: () => Promise<unknown>,
): Promise<number> {
  const browser = page.context().browser();
  if (browser === null) throw new Error("The page has no browser to ask for its tasks.");
  const before = await slownessOf(browser);
  await browser.startTracing(page, {
    categories: ["disabled-by-default-devtools.timeline"],
  });
  await act();
  // A task is written down when it ends, which may be after its answer is here: with the next one it has ended.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  const trace = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: TraceEvent[];
  };
  const stretch = slower / Math.max(before, await slownessOf(browser));
  const threads = trace.traceEvents.filter((event) => event.name === "thread_name");
  const main = new Set(
    threads
      .filter((event) => event.args.name === "CrRendererMain")
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  // By this name alone: the scheduler's own record of a task lies inside it, and would count it twice.
  const tasks = trace.traceEvents.filter(
    (event) => event.name === "RunTask" && main.has(`${event.pid} ${event.tid}`),
  );
  if (tasks.length === 0) throw new Error("The trace holds no task: nothing was measured.");
  return tasks.reduce(
    (sum, { tdur = 0 }) => sum + Math.max(0, (tdur / 1000) * stretch - UNNOTICED),
    0,
  );
}
