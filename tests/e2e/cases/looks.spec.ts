/** Every screen of a case once more where it is narrow, dark, or in the person's own colours. */
import type { Page } from "@playwright/test";
import { straightCase, straightRoute } from "../../support/routes.ts";
import { PENGELOLAAN_DATA as SOP } from "../../support/sops.ts";
import { expect, test } from "../journeys.ts";
import { long } from "../long.ts";
import { CaseListPage } from "../pages/case-list.ts";
import { Journey, type Look } from "../pages/journey.ts";
import { storeCases } from "../pages/stored-cases.ts";

/** From an empty list over the last step of a case to its seal, with a look at each state. */
async function tour(page: Page, look: Look = async () => {}) {
  const journey = new Journey(page, SOP, look);
  await new CaseListPage(page).goto();
  await look("empty list");
  await page.getByRole("link", { name: "Mulai kasus baru" }).click();
  await page.getByRole("button", { name: "Mulai kasus baru" }).click();
  await expect(page.getByRole("alert")).toBeFocused();
  await look("new case refused");

  const done = straightRoute(SOP).length - 1;
  const openedAt = Date.now() - 30 * 86_400_000;
  await storeCases(page, [straightCase(SOP, { number: "151/PD/2026", done, openedAt })]);
  await page.goto("/kasus/");
  await new CaseListPage(page).row("151/PD/2026").waitFor();
  await look("list with a late case");
  await page.goto("/kasus/?kasus=uji-151-PD-2026");
  await page.getByRole("button", { name: "Selesaikan langkah" }).click();
  await expect(page.getByRole("alert", { name: "Ada yang perlu diperbaiki" })).toBeFocused();
  await look("refused form");
  for (const section of ["Bagan alir", "Riwayat", "Berkas dan tindakan", "Langkah kini"] as const) {
    await journey.section(section);
  }
  await journey.case.extras();
  await page.getByRole("radio", { name: "Sebelumnya" }).check();
  await page.getByRole("radio", { name: "Digambar di layar" }).check();
  await page.locator(".k-pad").waitFor();
  await look("form unfolded");
  await page.getByRole("radio", { name: "Sekarang" }).check();
  await page.getByRole("radio", { name: "Dibubuhkan di kertas" }).check();
  await journey.forward();
  await page.getByRole("link", { name: "Sahkan kasus" }).click();
  await journey.seal();
}

test.describe("320 px wide, under a finger", () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true });
  test("every screen fits, and nothing to be pressed is smaller than 44 px", async ({ page }) => {
    long("passes every screen of a case");
    await tour(page, async (state) => {
      expect(await smallTargets(page, 44), `${state}: targets`).toEqual([]);
    });
  });
});

test.describe("dark, under a mouse", () => {
  test.use({ colorScheme: "dark" });
  test("every screen is dark and readable, and no target is smaller than 24 px", async ({
    page,
  }) => {
    long("passes every screen of a case");
    await tour(page, async (state) => {
      await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
      expect(await lightness(page, "background-color"), `${state}: paper`).toBeLessThan(0.2);
      expect(await lightness(page, "color"), `${state}: ink`).toBeGreaterThan(0.7);
      expect(await smallTargets(page, 24), `${state}: targets`).toEqual([]);
    });
  });
});

test.describe("forced colours and reduced motion", () => {
  test.use({ contextOptions: { forcedColors: "active", reducedMotion: "reduce" } });
  test("every control keeps an edge, and nothing moves", async ({ page }) => {
    long("passes every screen of a case");
    await tour(page, async (state) => {
      expect(await edgeless(page), `${state}: controls without an edge`).toEqual([]);
      const moving = await page.evaluate(
        () => document.getAnimations().filter(({ playState }) => playState === "running").length,
      );
      expect(moving, `${state}: running animations`).toBe(0);
    });
  });
});

/**
 * What can be pressed on this screen and is smaller than so many px either way. A box counts with its
 * label; a link within a sentence is as high as its line, which WCAG 2.5.8 allows.
 */
function smallTargets(page: Page, least: number): Promise<string[]> {
  return page.locator(".k-app").evaluate((app, px) => {
    const controls = "a, button, input, select, textarea, summary";
    const inSentence = (element: Element) =>
      element.matches("p > a, p > button") &&
      [...(element.parentElement?.childNodes ?? [])].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
    const size = (element: Element) => {
      const label = element.matches("[type=checkbox], [type=radio]")
        ? (element as HTMLInputElement).labels?.[0]
        : null;
      const boxes = [element, label].flatMap((one) => (one ? [one.getBoundingClientRect()] : []));
      return {
        width:
          Math.max(...boxes.map(({ right }) => right)) - Math.min(...boxes.map(({ left }) => left)),
        height: Math.max(...boxes.map(({ height }) => height)),
      };
    };
    return [...app.querySelectorAll(controls)]
      .filter((element) => element.checkVisibility() && !inSentence(element))
      .filter((element) => {
        const { width, height } = size(element);
        // A pixel's fraction is lost in layout.
        return width + 0.5 < px || height + 0.5 < px;
      })
      .map((element) => {
        const { width, height } = size(element);
        return `${element.outerHTML.slice(0, 90)} (${Math.round(width)} × ${Math.round(height)})`;
      });
  }, least);
}

/** How light a colour of the workplace is as painted, from 0 to 1: of the nearest element that has one. */
function lightness(page: Page, property: "color" | "background-color"): Promise<number> {
  return page.evaluate((name) => {
    let element: Element | null = document.querySelector(".k-app");
    let colour = "rgba(0, 0, 0, 0)";
    while (element && /, 0\)$/.test(colour)) {
      colour = getComputedStyle(element).getPropertyValue(name);
      element = element.parentElement;
    }
    const pixel = new OffscreenCanvas(1, 1).getContext("2d");
    if (!pixel) throw new Error("no canvas");
    pixel.fillStyle = colour;
    pixel.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0] = pixel.getImageData(0, 0, 1, 1).data;
    return (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255;
  }, property);
}

/** Buttons and fields that only a background would set apart: forced colours take backgrounds away. */
function edgeless(page: Page): Promise<string[]> {
  return page
    .locator(".k-app :is(.ui-button, .ui-input)")
    .evaluateAll((controls) =>
      controls
        .filter((control) => Number.parseFloat(getComputedStyle(control).borderTopWidth) < 1)
        .map(({ outerHTML }) => outerHTML),
    );
}
