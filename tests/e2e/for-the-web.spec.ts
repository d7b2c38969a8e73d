/** What other machines read: canonical address, picture, structured data, sitemap, errors. */

import { parse } from "node-html-parser";
import { expect, test } from "./fixtures.ts";
import { sitemapPaths } from "./sitemap.ts";

for (const path of (await sitemapPaths()).map((found) => `/${found}`)) {
  test(`${path} names its own address and a picture that is there`, async ({ request }) => {
    const root = parse(await (await request.get(path)).text());
    const canonical = root.querySelector("link[rel=canonical]")?.getAttribute("href") ?? "";
    expect(new URL(canonical).pathname).toBe(path);
    const picture = root.querySelector('meta[property="og:image"]')?.getAttribute("content") ?? "";
    const answer = await request.get(new URL(picture).pathname);
    expect(answer.headers()["content-type"]).toBe("image/png");
    const png = await answer.body();
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  });
}

test("the SOP is told as a HowTo whose steps are on the page", async ({ request }) => {
  const root = parse(await (await request.get("/sop/pengelolaan-data/")).text());
  const json = root.querySelector('script[type="application/ld+json"]')?.textContent ?? "";
  const data = JSON.parse(json);
  expect(data).toMatchObject({
    "@context": "https://schema.org",
    "@type": "HowTo",
    inLanguage: "id",
  });
  for (const added of root.querySelectorAll("[data-redaksi]:not(h3)")) added.remove();
  expect(data.step).toHaveLength(root.querySelectorAll(".prosedur > li").length);
  for (const { "@type": type, text, url } of data.step) {
    expect(type).toBe("HowToStep");
    expect(root.querySelector(new URL(url).hash)?.parentNode?.textContent).toContain(text);
  }
});

test("an unknown address is answered in Indonesian, with a way on", async ({ page }) => {
  const answer = await page.goto("/tidak/ada/");
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Halaman tidak ditemukan");
  await page.getByRole("main").getByRole("link", { name: "Beranda" }).click();
  await expect(page).toHaveURL("/");
});

test("the browser finds nothing that keeps the site from being installed", async ({
  page,
  request,
}) => {
  await page.goto("/");
  const devtools = await page.context().newCDPSession(page);
  const { url, errors, data } = await devtools.send("Page.getAppManifest");
  expect(errors).toEqual([]);
  const { installabilityErrors } = await devtools.send("Page.getInstallabilityErrors");
  expect(installabilityErrors).toEqual([]);
  const { icons } = JSON.parse(data ?? "{}") as { icons: { src: string; sizes: string }[] };
  for (const { src, sizes } of icons.filter(({ src }) => src.endsWith(".png"))) {
    const picture = await (await request.get(new URL(src, url).href)).body();
    // The header of a PNG: width and height stand at bytes 16 and 20.
    expect(`${picture.readUInt32BE(16)}x${picture.readUInt32BE(20)}`, src).toBe(sizes);
  }
});
