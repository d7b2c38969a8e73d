import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page } from "@playwright/test";
import type axe from "axe-core";
import { stateOf, steadily } from "./state.ts";

/** A screen that never rests in so many looks is judged as it was seen last. */
const LOOKS = 10;

/** What is wrong with a screen, by a name that a second look finds again. */
type Findings = Map<string, string>;

/** Nothing for axe to find on this screen, and nothing that scrolls sideways. */
export async function expectNoFindings(page: Page, state: string): Promise<void> {
  const found = await lasting(page, async () => {
    const inWorkplace = new URL(page.url()).pathname.endsWith("/kasus/");
    return new Map([
      ...(await axeFindings(page)),
      ...(inWorkplace ? await moreThanOneVoice(page) : []),
      ...(await sideways(page)),
    ]);
  });
  expect(found, state).toEqual([]);
}

/**
 * Axe takes its time, and the screen may change under it: what it says of an element that has just gone, or of
 * colours of which one is from before, nobody ever saw. So a finding counts when the screen was the same
 * before and after, and a second look finds it again.
 */
async function lasting(page: Page, look: () => Promise<Findings>): Promise<string[]> {
  let before = await stateOf(page);
  let earlier: Findings = new Map();
  let found: Findings = new Map();
  for (let looks = 0; looks < LOOKS; looks += 1) {
    found = await steadily(page, look);
    if (found.size === 0) return [];
    const after = await stateOf(page);
    const again = [...found].filter(([name]) => earlier.has(name));
    if (after === before && again.length > 0) return again.map(([, text]) => text);
    earlier = after === before ? found : new Map();
    before = after;
  }
  return [...found.values()];
}

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * Axe is put into a document once, and tells only what is wrong: to bring it there and to carry all it saw
 * back was most of a look's time.
 */
async function axeFindings(page: Page): Promise<Findings> {
  if (!(await page.evaluate("typeof axe !== 'undefined'"))) await page.evaluate(AXE);
  const found = await page.evaluate(async () => {
    const { axe: here } = window as unknown as { axe: typeof axe };
    // Colours that the person forces are theirs; axe sees the page's own behind them.
    const enabled = !matchMedia("(forced-colors: active)").matches;
    const { violations } = await here.run(document, {
      resultTypes: ["violations"],
      rules: { "color-contrast": { enabled } },
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, html }): [string, string] => [`${id} ${target}`, `${id}: ${html}`]),
    );
  });
  return new Map(found);
}

/** The workplace speaks to screen readers through one live region; an alert speaks of failures alone. */
async function moreThanOneVoice(page: Page): Promise<Findings> {
  const voices = await page
    .locator("[role=status], [role=log], [role=timer], [aria-live]:not([aria-live=off]), output")
    .evaluateAll((all) =>
      // What a closed dialog holds, e.g. the search, is not there for anybody.
      all.filter((one) => one.checkVisibility()).map(({ outerHTML }) => outerHTML.slice(0, 200)),
    );
  if (voices.length === 1) return new Map();
  return new Map([["voices", `${voices.length} live regions: ${voices.join()}`]]);
}

async function sideways(page: Page): Promise<Findings> {
  const wider = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  return new Map(wider ? [["sideways", "scrolls sideways"]] : []);
}
