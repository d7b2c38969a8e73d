/**
 * A slower machine than this one, to bring out tests (and screens) that count on being quick:
 * `SLOW=cpu,store,scripts npx playwright test …` gives every page a sixth of the processor, lets every
 * use of the browser's database wait, and every script too. What is red then, and not without it, races.
 */
import type { BrowserContext, Page } from "@playwright/test";

const SLOW = (process.env.SLOW ?? "").split(",");
const TIMES_SLOWER = 6;
const SCRIPT_MS = 300;
const STORE_MS = 100;

export async function hinder(context: BrowserContext): Promise<void> {
  if (SLOW.includes("cpu")) context.on("page", (page) => throttle(page).catch(() => {}));
  if (SLOW.includes("store")) await context.addInitScript(delayTransactions, STORE_MS);
  if (SLOW.includes("scripts")) {
    await context.route("**/_astro/*.js", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, SCRIPT_MS));
      // The page may have been left in the meantime.
      await route.continue().catch(() => {});
    });
  }
}

async function throttle(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: TIMES_SLOWER });
}

/** Another transaction over the same stores stands before each and lasts that long, in whatever tab. */
function delayTransactions(ms: number): void {
  const { transaction } = IDBDatabase.prototype;
  const { get } = IDBObjectStore.prototype;
  const now = performance.now.bind(performance);
  IDBDatabase.prototype.transaction = function (stores, ...rest) {
    const until = now() + ms;
    const [name = ""] = typeof stores === "string" ? [stores] : stores;
    const blocking = transaction.call(this, stores, "readwrite").objectStore(name);
    const again = () => {
      if (now() < until) get.call(blocking, "").onsuccess = again;
    };
    again();
    return transaction.call(this, stores, ...rest);
  };
}
