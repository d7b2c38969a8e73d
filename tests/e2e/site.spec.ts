import { expect, test } from "./fixtures.ts";
import { sitemapPaths } from "./sitemap.ts";

test("every page of the sitemap opens under the site's policy and asks nobody else", async ({
  page,
}) => {
  const paths = await sitemapPaths();
  expect(paths.length).toBeGreaterThan(0);
  for (const path of paths) {
    const response = await page.goto(`/${path}`);
    expect(response?.status(), path).toBe(200);
    const policy = response?.headers()["content-security-policy"] ?? "";
    expect(policy, path).toContain("default-src 'self'");
    expect(policy.replace(/style-src[^;]*/, ""), path).not.toContain("'unsafe-");
  }
});

test("an office that does not share has nothing of it on its site, and no page asks for it", async ({
  page,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("websocket", (socket) => asked.push(socket.url()));
  for (const path of ["/", "/kasus/", "/pemantauan/"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
  expect(asked.length).toBeGreaterThan(10);
  expect(asked.filter((url) => /bersama|^wss?:/.test(url))).toEqual([]);
  expect((await page.request.get("/bersama.json")).status()).toBe(404);
});
