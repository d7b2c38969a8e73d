import type { Page } from "@playwright/test";

export interface Vitals {
  /** What the largest painted thing is: "text", or the address of a picture. */
  largest: string;
  /** Sum of all layout shifts nobody caused. */
  shift: number;
  /** Milliseconds by which tasks kept the page from answering. */
  blocking: number;
}

/** Before the page is opened: makes it keep its own record. */
export function recordVitals(page: Page): Promise<void> {
  return page.addInitScript(() => {
    const vitals = { largest: "", shift: 0, blocking: 0 };
    Object.assign(globalThis, { vitals });
    const watch = (
      type: string,
      take: (entry: PerformanceEntry & Record<string, unknown>) => void,
    ) =>
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) take(entry as never);
      }).observe({ type, buffered: true });
    watch("largest-contentful-paint", ({ url }) => {
      vitals.largest = typeof url === "string" && url !== "" ? url : "text";
    });
    watch("layout-shift", ({ hadRecentInput, value }) => {
      if (!hadRecentInput) vitals.shift += Number(value);
    });
    watch("longtask", ({ duration }) => {
      vitals.blocking += Math.max(0, duration - 50);
    });
  });
}

export const readVitals = (page: Page): Promise<Vitals> =>
  page.evaluate(() => (globalThis as unknown as { vitals: Vitals }).vitals);

/** Makes the browser as slow as a cheap phone is beside this machine. */
export async function slowDown(page: Page, times: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: times });
}
