/** The ready configurations, run by the servers they are for. */
import { readdir, readFile } from "node:fs/promises";
import { HASHED } from "../../src/build/servers/headers.ts";
import { parseHeadersFile } from "../../src/build/servers/headers-file.ts";
import { isInstalled, KINDS, startReal } from "../support/real-servers.ts";
import { expect, test } from "./fixtures.ts";
import { sitemapPaths } from "./sitemap.ts";

const HTML = "text/html; charset=utf-8";
const SCRIPT = "text/javascript; charset=utf-8";

async function checkAnswers(root: string): Promise<void> {
  const rules = parseHeadersFile(await readFile("dist/_headers", "utf8"));
  const script = (await readdir("dist/_astro")).find((file) => file.endsWith(".js"));
  const asked = [
    { path: "", status: 200, type: HTML },
    { path: "kasus/", status: 200, type: HTML },
    { path: "tidak-ada/", status: 404, type: HTML },
    { path: "sw.js", status: 200, type: SCRIPT },
    { path: "manifest.webmanifest", status: 200, type: "application/manifest+json; charset=utf-8" },
    { path: "favicon.svg", status: 200, type: "image/svg+xml" },
    { path: `_astro/${script}`, status: 200, type: SCRIPT },
  ];
  for (const { path, status, type } of asked) {
    const answer = await fetch(root + path);
    expect(answer.status, path).toBe(status);
    expect(answer.headers.get("content-type"), path).toContain(type);
    const [everywhere, hashed] = rules;
    const expected = path.startsWith(HASHED)
      ? { "X-Content-Type-Options": "nosniff", ...hashed?.headers }
      : { "Cache-Control": "no-cache", ...everywhere?.headers };
    for (const [header, value] of Object.entries(expected)) {
      expect(answer.headers.get(header), `${path} ${header}`).toBe(value);
    }
    if (path === "") expect(answer.headers.get("content-encoding")).toBe("gzip");
    expect(await answer.text(), path).not.toBe("");
  }
  const bare = await fetch(`${root}kasus?kasus=1%2F2026`, { redirect: "manual" });
  expect(bare.headers.get("location"), "a folder without its slash").toMatch(
    /\/kasus\/\?kasus=1%2F2026$/,
  );
}

/** An address that nobody can read: refused before Caddy asks any configuration, and Apache a folder's own. */
async function expectWayOut(root: string): Promise<void> {
  const answer = await fetch(`${root}kasus/100%`);
  expect([400, 404]).toContain(answer.status);
  expect(await answer.text()).toContain("Halaman tidak ditemukan");
}

for (const [name, kind] of Object.entries(KINDS)) {
  test(`${name} serves the site with its headers`, async ({ page }) => {
    const installed = await isInstalled(kind);
    test.info().skip(!installed, `${kind.program} is not installed: its configuration was not run`);
    const server = await startReal(kind);
    try {
      await checkAnswers(server.url);
      if (!["Caddy", "Apache, .htaccess"].includes(name)) await expectWayOut(server.url);
      for (const path of await sitemapPaths()) {
        const response = await page.goto(server.url + path);
        expect(response?.status(), path).toBe(200);
      }
    } finally {
      await server.stop();
    }
  });
}

test("our own server keeps a query over the slash, and shows the way out of an unreadable address", async ({
  page,
  baseURL,
}) => {
  await page.goto("/pemantauan?dari=2019-01-01&sampai=2019-06-30");
  await expect(page).toHaveURL(/\/pemantauan\/\?dari=2019-01-01&sampai=2019-06-30$/);
  await expect(page.getByLabel("Dari tanggal")).toHaveValue("2019-01-01");
  await expectWayOut(`${baseURL}/`);
  expect((await page.goto("/kasus/100%"))?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Halaman tidak ditemukan");
});
