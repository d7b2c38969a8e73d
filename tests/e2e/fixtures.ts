/**
 * The `test` every browser test uses. Whatever a test is about, it also fails when a page breaks the
 * Content-Security-Policy, asks another origin for anything, or throws: in every browser context the
 * test opens, not in its `page` alone. (A context of `launchPersistentContext` is not announced by
 * its browser: give it to `watch` by hand.)
 */
import { type BrowserContext, test as base, expect } from "@playwright/test";
import { hinder } from "./hindered.ts";
import { type Findings, watch } from "./watch.ts";

interface Watched {
  /** Errors a test provokes on purpose. Never covers the policy or another origin. */
  toleratedErrors: RegExp[];
  findings: Findings;
}

export const test = base.extend<Watched>({
  toleratedErrors: [[], { option: true }],
  findings: [
    async ({ browser, toleratedErrors }, use) => {
      const found: Findings = { breaches: [], errors: [] };
      const attach = (context: BrowserContext) => {
        watch(context, found);
        hinder(context).catch(() => {});
      };
      browser.on("context", attach);
      await use(found);
      browser.off("context", attach);
      const unexpected = found.errors.filter(
        (text) => !toleratedErrors.some((ok) => ok.test(text)),
      );
      expect(found.breaches, "broken policy, or a request that leaves the site").toEqual([]);
      expect(unexpected, "errors thrown on a page").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
