import type { Page } from "@playwright/test";
import { traced } from "./traced.ts";

/** A task longer than this, in ms, keeps a person waiting. */
const UNNOTICED = 50;

/**
 * @param slower how many times slower the page's device is than the machine of `slownessOf`.
 * @returns the total blocking time, in ms, of what `act` does on the page.
 * @throws Error when nothing was measured.
 */
export async function blockingTime(
  page: Page,
  slower: number,
  act: () => Promise<unknown>,
): Promise<number> {
  const { tasks } = await traced(page, slower, act);
  return tasks.reduce((sum, { work }) => sum + Math.max(0, work - UNNOTICED), 0);
}
