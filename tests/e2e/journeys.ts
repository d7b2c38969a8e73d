/**
 * The `test` of the officer's journeys. Axe looks at every state of every page they open, and no journey
 * has a say in it: whatever a test does to a page, the state that is there is looked at first, once a
 * test for each kind; what is there at the end of a test, or before a page is closed, is looked at then.
 */
import type { BrowserContext, Locator, Page } from "@playwright/test";
import { test as base, expect } from "./fixtures.ts";
import { expectNoFindings } from "./pages/audit.ts";
import { stateOf } from "./pages/state.ts";

/** Everything by which a journey leaves the state that it is in. */
const OF_LOCATOR = ["click", "check", "uncheck", "fill", "press", "selectOption", "setInputFiles"];
const OF_PAGE = ["goto", "reload", "goBack", "goForward", "close"];
const OF_KEYBOARD = ["press", "type"];
const OF_MOUSE = ["down"];
const OF_CONTEXT = ["close"];

type Act = (...given: unknown[]) => Promise<unknown>;

/** Lets something happen before each of these methods of an object. */
function before(owner: object, methods: readonly string[], happens: Act): () => void {
  const acts = owner as Record<string, Act>;
  const undo = methods.map((name) => {
    const act = acts[name];
    if (act === undefined) throw new Error(`${name}: no such act`);
    acts[name] = async function (this: unknown, ...given) {
      await happens.call(this);
      return act.apply(this, given);
    };
    return () => {
      acts[name] = act;
    };
  });
  return () => {
    for (const one of undo) one();
  };
}

export const test = base.extend<{ everyStateIsLookedAt: undefined }>({
  everyStateIsLookedAt: [
    async ({ browser, context, page: first }, use) => {
      const seen = new Set<string>();
      const look = async (page: Page) => {
        if (page.isClosed() || page.url() === "about:blank") return;
        const state = await stateOf(page);
        if (seen.has(state)) return;
        seen.add(state);
        await expectNoFindings(page, await page.title());
      };
      const follow = (page: Page) => {
        const looks = () => look(page);
        before(page, OF_PAGE, looks);
        before(page.keyboard, OF_KEYBOARD, looks);
        before(page.mouse, OF_MOUSE, looks);
      };
      const all = async (one: BrowserContext) => {
        for (const page of one.pages()) await look(page);
      };
      const attach = (one: BrowserContext) => {
        one.on("page", follow);
        before(one, OF_CONTEXT, () => all(one));
      };
      attach(context);
      follow(first);
      browser.on("context", attach);
      const free = before(
        Object.getPrototypeOf(first.locator("body")),
        OF_LOCATOR,
        async function (this: unknown) {
          const target = this as Locator;
          // With it the state that the act is meant for has come.
          await target.waitFor({ state: "attached" });
          await look(target.page());
        },
      );
      await use(undefined);
      free();
      browser.off("context", attach);
      await all(context);
    },
    { auto: true },
  ],
});

export { expect };
