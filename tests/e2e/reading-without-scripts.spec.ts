/** Reading needs no JavaScript. */
import { publishedSop } from "../support/content.ts";
import { expect, test } from "./fixtures.ts";
import { sitemapPaths } from "./sitemap.ts";

test.use({ javaScriptEnabled: false });

const SOP = "/sop/pengelolaan-data/";

test("every page shows its heading, its text and a way on", async ({ page }) => {
  for (const path of await sitemapPaths()) {
    await page.goto(`/${path}`);
    await expect(page.getByRole("heading", { level: 1 }), path).toBeVisible();
    await expect(page.getByRole("main"), path).toHaveText(/.{100}/s);
    await expect(page.getByRole("link", { name: "SOP Kaltim" }), path).toBeVisible();
  }
});

for (const workplace of ["/kasus/", "/pemantauan/", `${SOP}diagram-alir/layar-penuh/`]) {
  test(`${workplace} has no side menu, and leads on at its foot`, async ({ page }) => {
    await page.goto(workplace);
    const ways = page.getByRole("navigation", { name: "Halaman lain" });
    await ways.getByRole("link", { name: "SOP Pengelolaan Data" }).click();
    await expect(page).toHaveURL(SOP);
  });
}

test("a role link leaves that role's steps alone", async ({ page }) => {
  await page.goto(SOP);
  const first = page.getByRole("navigation", { name: "Peran saya" }).getByRole("link").first();
  const target = (await first.getAttribute("href")) ?? "";
  await first.click();
  await expect(page.locator(target)).toBeVisible();
  const others = page.locator(`.peran > section:not(${target})`);
  for (const other of await others.all()) await expect(other).toBeHidden();
  await page.getByRole("link", { name: "Tampilkan semua peran" }).click();
  await expect(others.first()).toBeVisible();
});

test("a note opens beside its words", async ({ page }) => {
  await page.goto(SOP);
  const note = page.locator("details.catatan").first();
  await note.locator("summary").click();
  await expect(note.getByText("Dibaca:")).toBeVisible();
});

test("a note's mark opens its note", async ({ page }) => {
  await page.goto(SOP);
  const mark = page.locator(".catatan-tanda a").nth(3);
  const note = page.locator((await mark.getAttribute("href")) ?? "");
  await expect(note).toBeHidden();
  await mark.click();
  await expect(note).toBeVisible();
});

test("every step is one link away from the head of the page, and from its contents", async ({
  page,
}) => {
  await page.goto(SOP);
  const steps = await page.locator(".prosedur h3").evaluateAll((all) => all.map(({ id }) => id));
  expect(steps.length).toBeGreaterThan(0);
  for (const from of [".kepala-peran ol a", ".isi ul ul a"]) {
    const links = await page
      .locator(from)
      .evaluateAll((all) => all.map((link) => link.getAttribute("href")?.slice(1)));
    expect(links).toEqual(steps);
  }
});

test("the home page says whose an SOP is, how much it is, and leads into it by three doors", async ({
  page,
}) => {
  const { id, identity, steps, duration } = publishedSop();
  await page.goto("/");
  await expect(page).toHaveTitle("SOP Kaltim");
  const about = page.getByRole("region", { name: `SOP ${identity.name}` });
  await expect(about).toContainText(`${identity.unit}, ${identity.government}`);
  await expect(about).toContainText(`${steps.length} langkah`);
  await expect(about).toContainText(`${duration.workingDays} hari kerja`);
  const doors = {
    "Baca SOP": `/sop/${id}/`,
    "Jalankan kasus": "/kasus/",
    "Unduh PDF": `/sop/${id}/sop-a4.pdf`,
  };
  for (const [name, href] of Object.entries(doors))
    await expect(about.getByRole("link", { name })).toHaveAttribute("href", href);
});

test("what is said of a law in badges stands apart", async ({ page }) => {
  for (const path of ["/dasar-hukum/", SOP]) {
    await page.goto(path);
    const touching = await page.locator(".status").evaluateAll((badges) =>
      badges.flatMap((badge, n) => {
        const [own, next] = [badge, badges[n + 1]].map((one) => one?.getBoundingClientRect());
        const isBeside = own && next && next.top < own.bottom && next.bottom > own.top;
        return isBeside && next.left - own.right < 4 ? [badge.textContent] : [];
      }),
    );
    expect(touching, path).toEqual([]);
  }
});

test("the list of laws says by which one another was revoked", async ({ page }) => {
  await page.goto("/dasar-hukum/");
  const law = page.getByRole("listitem").filter({ hasText: "PP 82/2012" }).first();
  await expect(law).toContainText("Dicabut oleh PP 71/2019");
});

test("no control is shown that only a script would bring to life", async ({ page }) => {
  for (const path of await sitemapPaths()) {
    await page.goto(`/${path}`);
    // What opens a popover, and what the styles answer to, needs none.
    const controls = page.locator(
      "button:not([popovertarget]), select, textarea, input:not([type=radio])",
    );
    for (const control of await controls.all()) await expect(control, path).toBeHidden();
  }
});

test("the menu opens on a narrow screen", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(SOP);
  await page.getByRole("button", { name: "Menu" }).click();
  await expect(page.getByRole("link", { name: "Dasar hukum", exact: true })).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the page is ${colorScheme} when the system is`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(SOP);
    const [r = 0] = await page
      .locator("body")
      .evaluate((body) => (getComputedStyle(body).backgroundColor.match(/\d+/g) ?? []).map(Number));
    expect(r > 128).toBe(colorScheme === "light");
  });
}

for (const width of [320, 360, 1366]) {
  test(`a workplace leads to the rest of the site from its head, ${width} px wide`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 740 });
    await page.goto("/kasus/");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await page.locator("summary", { hasText: "Menu" }).click();
    const menu = page.getByRole("navigation", { name: "Menu situs" });
    await expect(menu.getByRole("link", { name: "Kasus" })).toHaveAttribute("aria-current", "page");
    await menu.getByRole("link", { name: "Pemantauan" }).click();
    await expect(page).toHaveURL("/pemantauan/");
  });
}
