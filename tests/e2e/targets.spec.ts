/** What can be pressed on a page of content is large enough to be hit (WCAG 2.5.8), beyond the letters too. */
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { long } from "./long.ts";
import { sitemapPaths } from "./sitemap.ts";

/** In px, either way. */
const LEAST = 24;

const DEVICES = { phone: { width: 360, height: 740 }, laptop: { width: 1366, height: 768 } };
const PATHS = await sitemapPaths();
const HALF = Math.ceil(PATHS.length / 2);

for (const [half, paths] of Object.entries({
  first: PATHS.slice(0, HALF),
  second: PATHS.slice(HALF),
})) {
  test(`nothing to be pressed is smaller than ${LEAST} px, on pages of the ${half} half`, async ({
    page,
  }) => {
    long("opens half of all pages and presses beside everything on them, on two devices");
    for (const path of paths) {
      await page.setViewportSize(DEVICES.phone);
      await page.goto(`/${path}`, { waitUntil: "networkidle" });
      for (const [device, viewport] of Object.entries(DEVICES)) {
        await page.setViewportSize(viewport);
        expect(await tooSmall(page), `/${path} on a ${device}`).toEqual([]);
      }
    }
  });
}

/**
 * A press half the least size away from the middle must still reach it, or, amid lines of text, another link
 * on the next line. A link amid the words of a sentence is as wide as its own.
 */
const tooSmall = (page: Page): Promise<string[]> =>
  page.locator("body").evaluate((body, least) => {
    const away = least / 2 - 0.5;
    const isShown = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      element.getBoundingClientRect().width > 1;
    const isAmidWords = (element: Element) =>
      [...(element.parentNode?.childNodes ?? [])].some(
        (node) => node.nodeType === Node.TEXT_NODE && /\p{L}/u.test(node.textContent ?? ""),
      );
    const reaches = (element: Element) => {
      element.scrollIntoView({ block: "center", behavior: "instant" });
      const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
      const lines = element.closest("li, p");
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      const hit = (dx: number, dy: number) => {
        const under = document.elementFromPoint(x + dx, y + dy);
        const isNeighbour = lines !== null && under?.closest("a") && lines.contains(under);
        return element.contains(under) || isNeighbour;
      };
      return (
        (box.height >= least || (hit(0, -away) && hit(0, away))) &&
        (box.width >= least || isAmidWords(element) || (hit(-away, 0) && hit(away, 0)))
      );
    };
    return [...body.querySelectorAll("a, button, select, summary, input")]
      .filter((element) => !element.closest("svg, label") && isShown(element) && !reaches(element))
      .map((element) => element.outerHTML.slice(0, 120));
  }, LEAST);
