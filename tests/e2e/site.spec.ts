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
