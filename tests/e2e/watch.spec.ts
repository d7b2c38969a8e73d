/** The watch that guards every other test must itself bark. Uses the bare test, which it does not guard. */
import { expect, test } from "@playwright/test";
import { watch } from "./watch.ts";

test("a script the policy does not name is noticed", async ({ context, page }) => {
  const found = { breaches: [] as string[], errors: [] as string[] };
  watch(context, found);
  await page.goto("/");
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "document.title = 'jebol'";
    document.head.append(script);
  });
  await expect.poll(() => found.breaches.join()).toContain("inline script");
  await expect(page).not.toHaveTitle("jebol");
});

test("a request to another origin is noticed", async ({ context, page }) => {
  const found = { breaches: [] as string[], errors: [] as string[] };
  watch(context, found);
  await page.goto("/404.html");
  await page.evaluate(() => fetch("https://example.invalid/").catch(() => undefined));
  await expect.poll(() => found.breaches.join()).toContain("https://example.invalid/");
});

test("an error thrown on a page is noticed", async ({ context, page }) => {
  const found = { breaches: [] as string[], errors: [] as string[] };
  watch(context, found);
  await page.goto("/");
  await page.evaluate(() => queueMicrotask(() => Promise.reject(new Error("jebol"))));
  await expect.poll(() => found.errors.join()).toContain("jebol");
});
