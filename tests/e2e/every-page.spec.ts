/** What holds for every address of the sitemap, and for the page of errors. */
import { expect, test } from "./fixtures.ts";
import { expectNoFindings } from "./pages/audit.ts";
import { sitemapPaths } from "./sitemap.ts";

const PATHS = [...(await sitemapPaths()), "404.html"].map((path) => `/${path}`);

for (const path of PATHS) {
  test(`${path} names itself, fits 320 pixels and has no axe finding, light or dark`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
    await page.goto(path);
    await expect(page.locator("html")).toHaveAttribute("lang", "id");
    await expect(page.locator("h1")).toHaveCount(1);
    await expect(page.getByRole("main")).toHaveCount(1);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);
    await page.setViewportSize({ width: 1280, height: 720 });
    await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
    await expectNoFindings(page, "light");
    await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await expectNoFindings(page, "dark");
  });
}
