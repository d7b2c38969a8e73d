/** What looks at every screen must itself see, and must not see what nobody saw. */
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { expectNoFindings } from "./pages/audit.ts";

const PALE = '<p class="pale" style="color: #bbb; background: #fff">Memuat…</p>';

const show = (page: Page, html: string) =>
  page.evaluate(
    (markup) => document.querySelector("main")?.insertAdjacentHTML("beforeend", markup),
    html,
  );

/** After every run of axe on this page, which is given axe with the first. */
const afterEachLook = (page: Page, change: () => void) =>
  page.evaluate(`{
    let axe;
    const run = (...given) => axe.run(...given).finally(${change});
    Object.defineProperty(window, "axe", {
      set: (given) => { axe = given; },
      get: () => axe && new Proxy(axe, { get: (_, name) => (name === "run" ? run : axe[name]) }),
    });
  }`);

test("a pale line that stays is found, although nothing but it is there for a while", async ({
  page,
}) => {
  await page.goto("/privasi/");
  await expectNoFindings(page, "before");
  await show(page, PALE);
  await expect(expectNoFindings(page, "pale")).rejects.toThrow(/color-contrast: .*Memuat/);
});

test("colours are judged once, and anew on another ground", async ({ page }) => {
  await page.goto("/privasi/");
  await show(
    page,
    '<div style="background: #000"><p class="pale" style="color: #bbb">Redup</p></div>',
  );
  await expectNoFindings(page, "on black");
  await page.locator(".pale").evaluate(({ parentElement }) => {
    if (parentElement) parentElement.style.background = "#fff";
  });
  await expect(expectNoFindings(page, "on white")).rejects.toThrow(/color-contrast: .*Redup/);
  await page.locator(".pale").evaluate((line) => line.setAttribute("style", "color: #333"));
  await expectNoFindings(page, "dark on white");
});

test("a line that is gone at the second look was never seen", async ({ page }) => {
  await page.goto("/privasi/");
  await show(page, PALE);
  await afterEachLook(page, () => document.querySelector(".pale")?.remove());
  await expectNoFindings(page, "gone");
  await expect(page.locator(".pale")).toHaveCount(0);
});

test("a screen that changes at every look is judged all the same", async ({ page }) => {
  await page.goto("/privasi/");
  await show(page, PALE);
  await afterEachLook(page, () =>
    document.querySelector(".pale")?.classList.add(`at-${Date.now()}`),
  );
  await expect(expectNoFindings(page, "restless")).rejects.toThrow(/color-contrast/);
});

test("a page that scrolls sideways, and a second voice in the workplace, are found", async ({
  page,
}) => {
  await page.goto("/kasus/");
  await page.getByRole("heading", { name: "Daftar kasus" }).waitFor();
  await show(page, '<div style="inline-size: 200vw">Lebar</div>');
  await show(page, '<p role="status">Kedua</p>');
  const looking = expect(expectNoFindings(page, "wide")).rejects;
  await looking.toThrow(/2 live regions[\s\S]*scrolls sideways/);
});
