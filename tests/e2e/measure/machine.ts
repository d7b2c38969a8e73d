import type { Browser } from "@playwright/test";
import { type Budget, verdictOf } from "../../support/budgets.ts";

/**
 * What `load` takes, in ms, on the machine that the promises were measured on (2 × EPYC, at rest).
 * Anew only with the browser: what it measures is not ours.
 */
const AT_REST = 8.2;

/**
 * How many times slower this machine is now than the one the promises were measured on. Shared
 * machines differ by twice and more from one minute to the next; a device "four times slower" shall be
 * the same device all the while, or a budget would tell the weather and not the page.
 */
export async function slownessOf(browser: Browser): Promise<number> {
  const page = await browser.newPage();
  const times = await page.evaluate(load, 12);
  await page.close();
  return Math.min(...times) / AT_REST;
}

/** @returns the ms of each of `runs` equal portions of what pages are made of: data, text, elements. */
function load(runs: number): number[] {
  const portion = () => {
    const lines = Array.from({ length: 1500 }, (_, n) => ({ key: `k${(n * 7919) % 1500}`, n }));
    const read: typeof lines = JSON.parse(JSON.stringify(lines));
    read.sort((a, b) => a.key.localeCompare(b.key));
    const list = document.createElement("ul");
    for (const { key, n } of read.slice(0, 400)) {
      const item = document.createElement("li");
      item.append(`${key} `, document.createElement("b"), String(n));
      list.append(item);
    }
    document.body.append(list);
    list.getBoundingClientRect();
    list.remove();
  };
  return Array.from({ length: runs }, () => {
    const begun = performance.now();
    portion();
    return performance.now() - begun;
  });
}

/**
 * What a budget is held against: other work on the machine only ever adds to a measure, so one that
 * keeps the budget with room to spare settles it. Eight that do not, too.
 * @returns the first such result, else the least of eight.
 */
export async function leastOf(budget: Budget, measure: () => Promise<number>): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 8 && verdictOf(budget, least) !== "kept"; run += 1) {
    least = Math.min(least, await measure());
  }
  return least;
}
