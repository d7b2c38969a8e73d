/**
 * The `test` of the officer's journeys. Axe looks at every state of every page they open, and no journey
 * has a say in it: whatever a test does to a page, the state that is there is looked at first, once a run
 * for each kind; what is there at the end of a test, or before a page is closed, is looked at then.
 */
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext, Page } from "@playwright/test";
import { test as base, expect } from "./fixtures.ts";
import { expectNoFindings } from "./pages/audit.ts";
import { stateOf } from "./pages/state.ts";
import { RUN } from "./run.ts";

/** What leaves a state without going through a locator. */
const OF_PAGE = ["goto", "reload", "goBack", "goForward", "close"];
const OF_KEYBOARD = ["press", "type"];
const OF_MOUSE = ["down"];
const OF_CONTEXT = ["close"];

/** Of this run alone; Playwright empties the folder around it before the next. */
const SEEN = join("test-results", `seen-${process.env[RUN]}`);
mkdirSync(SEEN, { recursive: true });

/** Whether nobody in this run has looked at such a state: in another test, by another worker, it looks the same. */
function isNew(state: string): boolean {
  try {
    writeFileSync(join(SEEN, createHash("sha256").update(state).digest("hex")), "", { flag: "wx" });
    return true;
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code !== "EEXIST") throw thrown;
    return false;
  }
}

type Act = (...given: unknown[]) => Promise<unknown>;

/** Lets something happen before each of these methods of this one object. */
function before(owner: object, methods: readonly string[], happens: () => Promise<void>): void {
  const acts = owner as Record<string, Act>;
  for (const name of methods) {
    const act = acts[name];
    if (act === undefined) throw new Error(`${name}: no such act`);
    acts[name] = async (...given) => {
      await happens();
      return act.apply(owner, given);
    };
  }
}

export const test = base.extend<{ everyStateIsLookedAt: undefined }>({
  everyStateIsLookedAt: [
    async ({ browser, context, page: first }, use) => {
      const found: unknown[] = [];
      const look = async (page: Page) => {
        if (page.isClosed() || page.url() === "about:blank") return;
        if (!isNew(await stateOf(page))) return;
        await expectNoFindings(page, await page.title()).catch((finding) => found.push(finding));
      };
      const follow = async (page: Page) => {
        const looks = () => look(page);
        before(page, OF_PAGE, looks);
        before(page.keyboard, OF_KEYBOARD, looks);
        before(page.mouse, OF_MOUSE, looks);
        // Called before every act and assertion on a locator, since a page always has a body.
        await page.addLocatorHandler(page.locator("body"), looks, { noWaitAfter: true });
      };
      const all = async (one: BrowserContext) => {
        for (const page of one.pages()) await look(page);
      };
      const attach = (one: BrowserContext) => {
        one.on("page", follow);
        before(one, OF_CONTEXT, () => all(one));
      };
      attach(context);
      await follow(first);
      browser.on("context", attach);
      await use(undefined);
      browser.off("context", attach);
      await all(context);
      for (const finding of found) throw finding;
    },
    { auto: true },
  ],
});

export { expect };
