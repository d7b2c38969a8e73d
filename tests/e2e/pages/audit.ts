import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** Nothing for axe to find on this screen, and nothing that scrolls sideways. */
export async function expectNoFindings(page: Page, state: string): Promise<void> {
  const forced = await page.evaluate(() => matchMedia("(forced-colors: active)").matches);
  const { violations } = await new AxeBuilder({ page })
    // Quicker: what passes is not written up, and no second page is opened for the sake of frames.
    .options({ resultTypes: ["violations"] })
    // Colours that the person forces are theirs; axe sees the page's own behind them.
    .disableRules(forced ? ["color-contrast"] : [])
    .setLegacyMode(true)
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
    state,
  ).toEqual([]);
  if (new URL(page.url()).pathname.endsWith("/kasus/")) await expectOneVoice(page, state);
  const wider = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  expect(wider, `${state} scrolls sideways`).toBe(false);
}

/** The workplace speaks to screen readers through one live region; an alert speaks of failures alone. */
async function expectOneVoice(page: Page, state: string): Promise<void> {
  const voices = await page
    .locator("[role=status], [role=log], [role=timer], [aria-live]:not([aria-live=off]), output")
    .evaluateAll((all) =>
      // What a closed dialog holds, e.g. the search, is not there for anybody.
      all.filter((one) => one.checkVisibility()).map(({ outerHTML }) => outerHTML.slice(0, 200)),
    );
  expect(voices, `${state}: live regions`).toHaveLength(1);
}
