import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page } from "@playwright/test";
import type axe from "axe-core";
import { stateOf, steadily } from "./state.ts";

/** A screen that never rests in so many looks is judged as it was seen last. */
const LOOKS = 10;

/** What is wrong with a screen, by a name that a second look finds again. */
type Findings = Map<string, string>;

/**
 * Letters over grounds that can be told apart, on any page of this run. Half of a look's time went to colours
 * that a look before had judged.
 */
const JUDGED = new Set<string>();

/** Nothing for axe to find on this screen, and nothing that scrolls sideways. */
export async function expectNoFindings(page: Page, state: string): Promise<void> {
  let colours: string[] = [];
  const found = await lasting(page, async () => {
    const inWorkplace = new URL(page.url()).pathname.endsWith("/kasus/");
    const { findings, fresh } = await axeFindings(page);
    colours = fresh;
    return new Map([
      ...findings,
      ...(inWorkplace ? await moreThanOneVoice(page) : []),
      ...(await sideways(page)),
    ]);
  });
  expect(found, state).toEqual([]);
  for (const colour of colours) JUDGED.add(colour);
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
async function axeFindings(page: Page): Promise<{ findings: Findings; fresh: string[] }> {
  if (!(await page.evaluate("typeof axe !== 'undefined'"))) await page.evaluate(AXE);
  const { found, fresh } = await page.evaluate(judge, [...JUDGED]);
  return { findings: new Map(found), fresh };
}

/** In the page. @returns what axe finds, and the colours that nobody has judged before. */
async function judge(judged: string[]) {
  const { axe: here } = window as unknown as { axe: typeof axe };
  const before = new Set(judged);
  const fresh = new Set<string>();
  const grounds = new Map<Element | null, string>([[null, ""]]);
  const groundOf = (element: Element | null): string => {
    const known = grounds.get(element);
    if (known !== undefined || element === null) return known ?? "";
    const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
    const own = `${backgroundColor} ${backgroundImage} ${opacity}`;
    const under = groundOf(element.parentElement);
    // What is clear is no ground.
    const ground = own === "rgba(0, 0, 0, 0) none 1" ? under : `${under} / ${own}`;
    grounds.set(element, ground);
    return ground;
  };
  const unjudged = [...document.body.querySelectorAll("*")].filter((element) => {
    const { width, height } = element.getBoundingClientRect();
    // What is there for the ear alone has no colours to judge.
    if (width < 2 || height < 2 || !element.checkVisibility()) return false;
    const { color, fontSize, fontWeight, textShadow } = getComputedStyle(element);
    const colours = [color, fontSize, fontWeight, textShadow, groundOf(element)].join(" ");
    if (before.has(colours)) return false;
    fresh.add(colours);
    return true;
  });
  for (const element of unjudged) element.setAttribute("data-unjudged", "");
  here.configure({ rules: [{ id: "color-contrast", selector: "[data-unjudged]" }] });
  // Colours that the person forces are theirs; axe sees the page's own behind them.
  const enabled = !matchMedia("(forced-colors: active)").matches;
  const { violations } = await here.run(document, {
    resultTypes: ["violations"],
    rules: { "color-contrast": { enabled } },
  });
  for (const element of unjudged) element.removeAttribute("data-unjudged");
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }): [string, string] => [`${id} ${target}`, `${id}: ${html}`]),
  );
  return { found, fresh: enabled ? [...fresh] : [] };
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
