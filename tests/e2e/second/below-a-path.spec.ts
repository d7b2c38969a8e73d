/** The site below a path of an office's server: nothing on it reaches for the server's root. */
import { parse } from "node-html-parser";
import { expect, test } from "../fixtures.ts";
import { CaseListPage } from "../pages/case-list.ts";

test("every address on every page stays below the path and is answered", async ({
  request,
  baseURL,
}) => {
  const { href: home, origin } = new URL(baseURL ?? "");
  const sitemap = await (await request.get("sitemap-0.xml")).text();
  const pages = [...sitemap.matchAll(/<loc>([^<]+)/g)].map(([, url = ""]) => url);
  expect(pages.length).toBeGreaterThan(20);
  const addresses = new Set([`${home}404.html`, ...pages]);
  for (const page of [...addresses]) {
    const document = parse(await (await request.get(page)).text());
    const picture = document.querySelector('meta[property="og:image"]')?.getAttribute("content");
    const found = document
      .querySelectorAll("[href], [src]")
      .map((one) => one.getAttribute("href") ?? one.getAttribute("src") ?? "");
    for (const written of [...found, picture ?? ""]) addresses.add(new URL(written, page).href);
  }
  const faults: string[] = [];
  for (const address of addresses) {
    if (!address.startsWith(origin)) continue;
    const status = (await request.get(address)).status();
    if (!address.startsWith(home) || status !== 200) faults.push(`${status} ${address}`);
  }
  expect(faults).toEqual([]);
});

test("the manifest keeps the installed site on its path", async ({ page, request, baseURL }) => {
  await page.goto("./");
  const written = await page.locator("link[rel=manifest]").getAttribute("href");
  const address = new URL(written ?? "", page.url());
  const manifest = await (await request.get(address.href)).json();
  const at = (path: string) => new URL(path, address).href;
  expect([at(manifest.start_url), at(manifest.scope)]).toEqual([baseURL, baseURL]);
  for (const { url } of manifest.shortcuts) expect((await request.get(at(url))).status()).toBe(200);
  for (const { src } of manifest.icons) expect((await request.get(at(src))).status()).toBe(200);
});

test("search leads to a step", async ({ page, baseURL }) => {
  await page.goto("./");
  await page.getByRole("button", { name: "Cari" }).click();
  const dialog = page.getByRole("dialog", { name: "Cari di situs ini" });
  await dialog.getByRole("searchbox").fill("dikembalikan kepada pengawas");
  await dialog.locator('a[href*="#langkah-"]').first().click();
  await expect(page).toHaveURL((url) => url.href.startsWith(`${baseURL}sop/`));
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("a case is opened and found again", async ({ page }) => {
  const list = new CaseListPage(page);
  await list.goto();
  const start = page.getByRole("link", { name: "Mulai kasus baru" });
  await expect(start).toBeVisible();
  await start.click();
  await page.getByRole("group", { name: "SOP" }).getByRole("radio").first().check();
  await page.getByLabel("Nomor kasus", { exact: true }).fill("051/PD/2026");
  await page.getByLabel("Perihal", { exact: true }).fill("Data sektoral");
  await page.getByLabel("Pemohon", { exact: true }).fill("Bappeda");
  await page.getByRole("button", { name: "Mulai kasus baru" }).click();
  await expect(page.getByRole("heading", { name: /^Langkah \d+:/ })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { name: /^Langkah \d+:/ })).toBeVisible();
  await list.goto();
  await expect(list.row("051/PD/2026")).toBeVisible();
});

test("an unknown address is answered in Indonesian, and its way on stays below the path", async ({
  page,
  baseURL,
}) => {
  const answer = await page.goto("tidak/ada/");
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Halaman tidak ditemukan");
  await page.getByRole("main").getByRole("link", { name: "Beranda" }).click();
  await expect(page).toHaveURL(baseURL ?? "");
});

test.describe("with its service worker", () => {
  test.use({ serviceWorkers: "allow" });

  test("it works offline on its path and leaves the rest of the server alone", async ({
    page,
    context,
    baseURL,
  }) => {
    await page.goto("./");
    const scope = await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
    expect(scope).toBe(baseURL);
    await context.setOffline(true);
    await page.goto("kasus/");
    await expect(page.getByRole("heading", { name: "Daftar kasus" })).toBeVisible();
    await expect(page.goto(new URL("/", baseURL).href)).rejects.toThrow(
      "ERR_INTERNET_DISCONNECTED",
    );
  });
});
