import { expect, test } from "./fixtures.ts";

test("every page of the sitemap opens under the site's policy and asks nobody else", async ({
  page,
  request,
}) => {
  const sitemap = await (await request.get("/sitemap-0.xml")).text();
  const paths = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = ""]) => new URL(url));
  expect(paths.length).toBeGreaterThan(0);
  for (const { pathname } of paths) {
    const response = await page.goto(pathname, { waitUntil: "load" });
    expect(response?.status(), pathname).toBe(200);
    const policy = response?.headers()["content-security-policy"] ?? "";
    expect(policy, pathname).toContain("default-src 'self'");
    expect(policy.replace(/style-src[^;]*/, ""), pathname).not.toContain("'unsafe-");
  }
});
