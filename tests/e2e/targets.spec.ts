/** What can be pressed on a page of content is large enough to be hit (WCAG 2.5.8), beyond the letters too. */
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { long } from "./long.ts";
import { sitemapPaths } from "./sitemap.ts";

/** In px, either way. */
const LEAST = 24;

for (const [device, viewport] of [
  ["a laptop", { width: 1366, height: 768 }],
  ["a phone", { width: 360, height: 740 }],
] as const) {
  test(`nothing to be pressed is smaller than ${LEAST} px on ${device}`, async ({ page }) => {
    long("opens every page and presses beside everything on it");
    await page.setViewportSize(viewport);
    for (const path of await sitemapPaths()) {
      await page.goto(`/${path}`, { waitUntil: "networkidle" });
      expect(await tooSmall(page), `/${path}`).toEqual([]);
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
