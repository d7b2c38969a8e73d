/** How much a page has to do between the data it reads and the frame that shows them. */
import type { Page } from "@playwright/test";
import { traced } from "./traced.ts";

const [READ, DRAWN] = ["data read", "lines drawn"];

/** Before the page is opened: marks when it has read a part of the list, and when so many lines were drawn. */
export async function markLines(page: Page, lines: number): Promise<void> {
  await page.addInitScript(watchLines, { read: READ, drawn: DRAWN, lines });
}

/**
 * @param slower how many times slower the page's device is than the machine of `slownessOf`.
 * @returns ms of processor time of the main thread from the last part of the list that was read before its
 *   lines were drawn until they were, painting included.
 */
export async function workAfterData(page: Page, slower: number, address: string): Promise<number> {
  const { tasks, marked } = await traced(page, slower, async () => {
    await page.goto(address);
    await page.evaluate(
      (name) =>
        new Promise<void>((resolve) => {
          new PerformanceObserver((list) => {
            if (list.getEntriesByName(name).length > 0) resolve();
          }).observe({ type: "mark", buffered: true });
        }),
      DRAWN,
    );
  });
  const [drawn] = marked(DRAWN);
  const read = marked(READ).findLast((at) => drawn !== undefined && at < drawn);
  if (drawn === undefined || read === undefined) throw new Error("Nothing was read, or not drawn.");
  return tasks
    .filter(({ begun, ended }) => ended > read && begun < drawn)
    .reduce((sum, { work }) => sum + work, 0);
}

function watchLines({ read, drawn, lines }: { read: string; drawn: string; lines: number }): void {
  const get = IDBObjectStore.prototype.get;
  IDBObjectStore.prototype.get = function (query) {
    const asking = get.call(this, query);
    asking.addEventListener("success", () => {
      if (asking.result?.kind === "index") performance.mark(read);
    });
    return asking;
  };
  new MutationObserver((_, observer) => {
    if (document.querySelectorAll(".k-row").length < lines) return;
    observer.disconnect();
    // A message is taken up after the frame that is being drawn.
    const after = new MessageChannel();
    after.port1.onmessage = () => performance.mark(drawn);
    requestAnimationFrame(() => after.port2.postMessage(null));
  }).observe(document, { subtree: true, childList: true });
}
