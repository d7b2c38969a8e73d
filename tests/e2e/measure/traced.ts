import type { Page } from "@playwright/test";
import { slownessOf } from "./machine.ts";

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** When it began, in µs. */
  ts: number;
  /** How long it lasted by the clock on the wall, in µs. */
  dur?: number;
  /** Processor time of the thread, in µs: not what the clock on the wall says. */
  tdur?: number;
  args: { name?: string };
}

/** A task of the page's main thread, in ms. */
export interface Task {
  begun: number;
  ended: number;
  /** Processor time, on the device that was asked for. */
  work: number;
}

export interface Traced {
  tasks: Task[];
  /** When the page marked this, in ms of the same clock; in their order. */
  marked: (name: string) => number[];
}

/**
 * @param slower how many times slower the page's device is than the machine of `slownessOf`.
 * @returns what the page's main thread did during `act`, so that other work on this machine does not
 *   count against the page.
 * @throws Error when nothing was measured.
 */
export async function traced(
  page: Page,
  slower: number,
  act: () => Promise<unknown>,
): Promise<Traced> {
  const browser = page.context().browser();
  if (browser === null) throw new Error("The page has no browser to ask for its tasks.");
  const before = await slownessOf(browser);
  await browser.startTracing(page, {
    categories: ["disabled-by-default-devtools.timeline", "blink.user_timing"],
  });
  await act();
  // A task is written down when it ends, which may be after its answer is here: with the next one it has ended.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: TraceEvent[];
  };
  const stretch = slower / Math.max(before, await slownessOf(browser));
  const threads = traceEvents.filter((event) => event.name === "thread_name");
  const main = new Set(
    threads
      .filter((event) => event.args.name === "CrRendererMain")
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  // By this name alone: the scheduler's own record of a task lies inside it, and would count it twice.
  const tasks = traceEvents
    .filter((event) => event.name === "RunTask" && main.has(`${event.pid} ${event.tid}`))
    .map(({ ts, dur = 0, tdur = 0 }) => ({
      begun: ts / 1000,
      ended: (ts + dur) / 1000,
      work: (tdur / 1000) * stretch,
    }));
  if (tasks.length === 0) throw new Error("The trace holds no task: nothing was measured.");
  const marked = (name: string) =>
    traceEvents
      .filter((event) => event.name === name)
      .map(({ ts }) => ts / 1000)
      .sort((a, b) => a - b);
  return { tasks, marked };
}
