/** A reader without a mouse: everything is reached with Tab, opened with Enter, and seen while it has the focus. */
import { expect, test } from "./fixtures.ts";
import { tabTo } from "./pages/keyboard.ts";

const SOP = "/sop/pengelolaan-data/";
const MOST_STOPS = 200;

test("from home, past the menu, to what one wants to do", async ({ page }) => {
  await page.goto("/");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Lewati ke konten" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("main").getByRole("link", { name: "Baca SOP" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(SOP);
});

test("search is opened, asked, and followed to a step; Escape gives the focus back", async ({
  page,
}) => {
  await page.goto("/");
  const button = page.getByRole("button", { name: "Cari" });
  await tabTo(page, button);
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Cari di situs ini" });
  await expect(dialog.getByRole("searchbox")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(button).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("searchbox")).toBeFocused();
  await page.keyboard.type("dikembalikan kepada pengawas");
  const step = dialog.locator(`a[href$="#langkah-7"]`);
  await expect(step).toBeVisible();
  await tabTo(page, step);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#langkah-7$/);
  await expect(page.getByRole("heading", { name: /^Langkah 7:/ })).toBeInViewport();
});

test("one's own steps and a note are reached on the SOP's page", async ({ page }) => {
  await page.goto(SOP);
  const role = page.getByRole("navigation", { name: "Peran saya" }).getByRole("link").first();
  const target = (await role.getAttribute("href")) ?? "";
  await tabTo(page, role);
  await page.keyboard.press("Enter");
  await expect(page.locator(".peran > section:visible")).toHaveCount(1);
  await tabTo(page, page.locator(target).getByRole("link").first(), MOST_STOPS);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#langkah-\d$/);

  const note = page.locator(".prosedur + details.catatan, .prosedur details.catatan").first();
  await tabTo(page, note.locator("summary"), MOST_STOPS);
  await page.keyboard.press("Enter");
  await expect(note.getByText("Dibaca:")).toBeVisible();
});

test("the chart and the paper are reached on the SOP's page", async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 700 });
  await page.goto(SOP);
  const chart = page.getByRole("region", { name: /^Tabel diagram alir/ });
  const fits = await chart.evaluate((region) => region.scrollWidth <= region.clientWidth);
  expect(fits, "nothing of the chart has to be moved into sight").toBe(true);
  await tabTo(page, chart.getByRole("link").first(), MOST_STOPS);

  await page.goto(SOP);
  await tabTo(page, page.getByRole("main").getByRole("link", { name: "PDF A4" }));
  const [request] = await Promise.all([
    page.waitForRequest(/sop-a4\.pdf$/),
    page.keyboard.press("Enter"),
  ]);
  expect((await request.response())?.status()).toBe(200);
});

/** What is wrong with the way the focused element is seen; null when nothing has the focus. */
function look(): { element: string; fault: string } | null {
  const element = document.activeElement;
  if (element === null || element === document.body) return null;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  // The first line of a link that runs over several.
  const { top, bottom, left, width, height } =
    element.getClientRects()[0] ?? element.getBoundingClientRect();
  const within = (at: number, most: number) => Math.min(Math.max(at, 1), most - 1);
  const onTop = document.elementFromPoint(
    within(left + width / 2, innerWidth),
    within(top + Math.min(height, innerHeight) / 2, innerHeight),
  );
  const fault =
    ((outlineStyle === "none" || Number.parseFloat(outlineWidth) < 2) && "without a mark") ||
    ((bottom <= 0 || top >= innerHeight) && "out of sight") ||
    (!(element.contains(onTop) || onTop?.contains(element)) && "covered") ||
    "";
  return { element: element.outerHTML.slice(0, 160), fault };
}

for (const width of [1440, 320]) {
  test(`every stop on the SOP's page is seen while it has the focus, ${width} px wide`, async ({
    page,
  }) => {
    // Without the glide of a smooth scroll, a stop is where it is at once.
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.setViewportSize({ width, height: 700 });
    await page.goto(SOP);
    const stops: { element: string; fault: string }[] = [];
    for (let stop = 0; stop < MOST_STOPS; stop++) {
      await page.keyboard.press("Tab");
      const found = await page.evaluate(look);
      if (found === null) break;
      stops.push(found);
    }
    expect(stops.length).toBeGreaterThan(40);
    expect(stops.filter(({ fault }) => fault !== "")).toEqual([]);
  });
}
