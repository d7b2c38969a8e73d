/** How long it takes to work on one case among however many are stored. */
import type { Page } from "playwright-core";
import { CaseListPage } from "../pages/case-list.ts";

/** Medians in ms, by the page's own clock. */
export interface Times {
  /** From the start of the page's load to the frame with the first rows. */
  list: number;
  /** From the press on a row to the case's step on screen. */
  open: number;
  /** From the press on a box to the word that it is stored. */
  append: number;
}

const RUNS = 7;
const PRESSES = 41;

const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** Opens a case of its own and works on it several times. */
export async function timesAmong(page: Page, number: string): Promise<Times> {
  const cases = new CaseListPage(page);
  await cases.goto();
  await cases.start({ number, subject: "Ukur", applicant: "Unit uji" });
  return timesOn(page, number);
}

/** The same with a case that is there: its list, opening it, and the first box of its step. */
export async function timesOn(page: Page, number: string): Promise<Times> {
  const cases = new CaseListPage(page);
  await page.addInitScript(markFirstRow);
  const lists: number[] = [];
  const opens: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    await page.goto("/kasus/");
    lists.push(await page.evaluate(firstRowAt));
    await page.getByLabel("Cari kasus").fill(number);
    await cases.row(number).and(page.locator(":only-child")).waitFor();
    opens.push(await page.evaluate(pressAndSee, { press: ".k-row a", see: "h2.ui-heading" }));
  }
  const appends: number[] = [];
  for (let press = 0; press < PRESSES; press += 1) {
    const paths = { press: "fieldset input", see: ".k-undo" };
    appends.push(await page.evaluate(pressAndSee, paths));
    // An officer reads before the next press: the list's entry has followed by then.
    await page.waitForFunction(nothingMarked);
  }
  return { list: median(lists), open: median(opens), append: median(appends) };
}

function markFirstRow(): void {
  new MutationObserver((_, observer) => {
    if (document.querySelector(".k-row") === null) return;
    observer.disconnect();
    requestAnimationFrame(() => performance.mark("first row"));
  }).observe(document, { subtree: true, childList: true });
}

function firstRowAt(): Promise<number> {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const [mark] = list.getEntriesByName("first row");
      if (mark) resolve(mark.startTime);
    }).observe({ type: "mark", buffered: true });
  });
}

/** Whether no case is marked as still being written into the list. */
export function nothingMarked(): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("sop-kaltim");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const marks = IDBKeyRange.bound("dirty/", "dirty0");
      const asking = opening.result.transaction("data").objectStore("data").count(marks);
      asking.onsuccess = () => {
        opening.result.close();
        resolve(asking.result === 0);
      };
    };
  });
}

/** Presses one thing and waits until another is on screen with a text it did not have. */
function pressAndSee({ press, see }: { press: string; see: string }): Promise<number> {
  return new Promise((resolve) => {
    const text = () => document.querySelector(see)?.textContent ?? null;
    const before = text();
    const begin = performance.now();
    new MutationObserver((_, observer) => {
      if (text() === null || text() === before) return;
      observer.disconnect();
      resolve(performance.now() - begin);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    document.querySelector<HTMLElement>(press)?.click();
  });
}
