/** What stands around every page: its colours, the menu of the site, the list of its contents. */
import { readdir, readFile } from "node:fs/promises";
import { publishedSop } from "../support/content.ts";
import { expect, test } from "./fixtures.ts";

const SOP = `/sop/${publishedSop().id}/`;
const theme = () => document.documentElement.dataset.theme;

test.describe("the theme", () => {
  test.use({ colorScheme: "light" });

  test("a chosen one holds at once, on the next page, and until the system is followed again", async ({
    page,
  }) => {
    await page.goto("/privasi/");
    const picker = page.getByRole("banner").getByRole("combobox", { name: "Pilih tema" });
    await expect(picker).toHaveValue("");
    await picker.selectOption("Gelap");
    expect(await page.evaluate(theme)).toBe("dark");
    await page.goto("/aksesibilitas/");
    expect(await page.evaluate(theme)).toBe("dark");
    await expect(picker).toHaveValue("dark");
    await picker.selectOption("Otomatis");
    expect(await page.evaluate(theme)).toBe("light");
    await page.emulateMedia({ colorScheme: "dark" });
    await expect.poll(() => page.evaluate(theme)).toBe("dark");
  });

  test("it can be chosen where nothing can be stored", async ({ page }) => {
    await page.addInitScript(() => {
      const shut = {
        get: () => {
          throw new DOMException("shut", "SecurityError");
        },
      };
      Object.defineProperty(window, "localStorage", shut);
      Object.defineProperty(window, "sessionStorage", shut);
    });
    await page.goto("/privasi/");
    expect(await page.evaluate(theme)).toBe("light");
    await page
      .getByRole("banner")
      .getByRole("combobox", { name: "Pilih tema" })
      .selectOption("Gelap");
    expect(await page.evaluate(theme)).toBe("dark");
  });
});

test("the menu is found on the next page as it was left", async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 400 });
  await page.goto("/privasi/");
  const menu = page.getByRole("navigation", { name: "Utama" });
  await menu.getByText("Panduan", { exact: true }).click();
  await menu.getByRole("link", { name: "Aksesibilitas" }).click();
  await expect(page).toHaveURL(/aksesibilitas/);
  await expect(menu.getByRole("link", { name: "Untuk petugas" })).toBeHidden();
  await expect(menu.getByRole("link", { name: "Glosarium" })).toBeVisible();
  const scrolled = () => page.locator("#menu").evaluate(({ scrollTop }) => scrollTop);
  await expect.poll(scrolled).toBeGreaterThan(0);
});

test("the menu over a narrow page keeps that page out of reach until it is left", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 700 });
  await page.goto("/privasi/");
  const text = page.locator(".main-frame");
  await page.getByRole("button", { name: "Menu" }).click();
  await expect(text).toHaveAttribute("inert");
  await page.keyboard.press("Escape");
  await expect(text).not.toHaveAttribute("inert");
  await page.getByRole("button", { name: "Menu" }).click();
  await expect(text).toHaveAttribute("inert");
  await page.setViewportSize({ width: 1366, height: 700 });
  await expect(text).not.toHaveAttribute("inert");
  await expect(page.getByRole("link", { name: "Glosarium" })).toBeVisible();
});

test.describe("the contents of a long page", () => {
  for (const width of [390, 1366]) {
    test(`mark the part that is being read, ${width} px wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(SOP);
      const marked = page.locator(".isi a[aria-current]");
      await expect(marked).toHaveCount(1);
      for (const id of ["langkah-5", "langkah-2"]) {
        await page.locator(`[id="${id}"]`).evaluate((part) => part.scrollIntoView());
        await expect(marked).toHaveAttribute("href", `#${id}`);
      }
      // The last part is shorter than the window.
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      const last = await page.locator(".isi a").last().getAttribute("href");
      await expect(marked).toHaveAttribute("href", last ?? "");
      // A mark that makes a line longer would move the list.
      const other = page.locator(".isi a:not([aria-current])").first();
      const weight = await other.evaluate((link) => getComputedStyle(link).fontWeight);
      await expect(marked).toHaveCSS("font-weight", weight);
    });
  }

  test("open over a narrow page, lead to a part, and close", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto(SOP);
    const contents = page.getByRole("navigation", { name: "Di halaman ini" });
    const link = contents.getByRole("link", { name: /^Langkah 5/ });
    await expect(link).toBeHidden();
    const button = contents.getByRole("button", { name: "Di halaman ini" });
    await button.click();
    await link.click();
    await expect(link).toBeHidden();
    await expect(page).toHaveURL(/#langkah-5$/);
    await expect(page.locator("#langkah-5")).toBeInViewport();
    await expect(button).toContainText(/Langkah 5/);
  });
});

test("every token that a page's styles ask for is declared in them", async () => {
  const pages = (await readdir("dist", { recursive: true })).filter((path) => /html$/.test(path));
  expect(pages.length).toBeGreaterThan(0);
  for (const path of pages) {
    const html = await readFile(`dist/${path}`, "utf8");
    // A program keeps its sheets in files.
    if (html.includes('rel="stylesheet"')) continue;
    const styles = (html.match(/<style>[\s\S]*?<\/style>/g) ?? []).join("");
    const asked = [...styles.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => `${name}:`);
    expect(
      [...new Set(asked)].filter((name) => !html.includes(name)),
      path,
    ).toEqual([]);
  }
});
