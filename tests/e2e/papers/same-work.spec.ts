/** What a tick costs beside many papers: counted, not timed. None of it may grow with the papers of the case. */
import type { Page } from "@playwright/test";
import { straightCase } from "../../support/routes.ts";
import { PENGELOLAAN_DATA as SOP } from "../../support/sops.ts";
import { expect, test } from "../fixtures.ts";
import { nothingMarked } from "../measure/among-cases.ts";
import { storePapers } from "../measure/many-papers.ts";
import { AT, NUMBER } from "../pages/given-papers.ts";
import { PapersPage } from "../pages/papers.ts";

/** As many as a list draws at once. */
const MANY = 50;
const TICKS = 5;

/** Calls of what is dear, by name. */
type Work = Record<string, number>;

/** From the next page on it counts what the page asks of the browser. */
const counting = (page: Page) =>
  page.addInitScript(() => {
    const work: Work = {};
    Object.assign(window, { work });
    const count = (owner: object, name: string, called: string) => {
      const own = Object.getOwnPropertyDescriptor(owner, name);
      const what = own?.get ? "get" : "value";
      const real: (...given: unknown[]) => unknown = own?.[what];
      work[called] = 0;
      Object.defineProperty(owner, name, {
        ...own,
        [what](this: unknown, ...given: unknown[]) {
          work[called] = (work[called] ?? 0) + 1;
          return real.apply(this, given);
        },
      });
    };
    for (const name of ["get", "put", "delete", "openKeyCursor", "openCursor", "getAllKeys"])
      count(IDBObjectStore.prototype, name, `store: ${name}`);
    count(IDBCursor.prototype, "continue", "store: next key");
    count(StorageManager.prototype, "estimate", "room left");
    // Either lays out the whole page, to answer.
    count(HTMLElement.prototype, "innerText", "layout");
    count(Element.prototype, "getBoundingClientRect", "layout");
    // Each paper that is drawn says its size.
    count(Number.prototype, "toFixed", "sizes said");
  });

async function workOfTick(page: Page): Promise<Work> {
  const told = page.locator(".k-undo");
  const before = (await told.count()) > 0 ? await told.textContent() : "";
  await page.evaluate(() => {
    const { work } = window as unknown as { work: Work };
    for (const name of Object.keys(work)) work[name] = 0;
  });
  await page.locator("fieldset input").first().click();
  await expect(told).not.toHaveText(before ?? "");
  await page.waitForFunction(nothingMarked);
  return page.evaluate(() => (window as unknown as { work: Work }).work);
}

/** The median of several ticks: what the page does once after it was opened is none of theirs. */
async function workBeside(page: Page, papers: number): Promise<Work> {
  const log = straightCase(SOP, { number: NUMBER, done: 1, openedAt: Date.now() - 3_600_000 });
  await storePapers(page, log, { count: papers, size: 100 });
  await page.goto(AT);
  await expect(new PapersPage(page).rows).toHaveCount(papers);
  const all: Work[] = [];
  while (all.length < TICKS) all.push(await workOfTick(page));
  const names = Object.keys(all[0] ?? {});
  const middle = (name: string) =>
    all.map((work) => work[name] ?? 0).toSorted((a, b) => a - b)[TICKS >> 1];
  return Object.fromEntries(names.map((name) => [name, middle(name) ?? 0]));
}

test(`a tick beside ${MANY} papers asks no more of the browser than beside one`, async ({
  page,
  browser,
}) => {
  await counting(page);
  const one = await workBeside(page, 1);
  const other = await (await browser.newContext()).newPage();
  await counting(other);
  expect(await workBeside(other, MANY)).toEqual(one);
  expect(one).toMatchObject({ "store: put": 3, "store: openKeyCursor": 0, layout: 0 });
  await other.context().close();
});
