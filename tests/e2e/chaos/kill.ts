/** Ends a page as no page expects it. */
import type { Page } from "@playwright/test";

export type Kill = "page closed" | "renderer crashed" | "browser crashed";

/** Resolves when it is dead. */
export async function kill(page: Page, how: Kill): Promise<void> {
  if (how === "page closed") return page.close();
  const context = page.context();
  const dead =
    how === "renderer crashed" ? page.waitForEvent("crash") : context.waitForEvent("close");
  const session =
    how === "renderer crashed"
      ? await context.newCDPSession(page)
      : await context.browser()?.newBrowserCDPSession();
  // Neither is ever answered: who should answer is dead.
  const send = () =>
    session
      ?.send(how === "renderer crashed" ? "Page.crash" : "Browser.crash")
      .catch(() => undefined);
  send();
  // A page on its way to another address may change its process in between, and the new one lives.
  const again = setInterval(send, 1000);
  await dead.finally(() => clearInterval(again));
}
