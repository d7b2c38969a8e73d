import type { Page } from "@playwright/test";

export interface Vitals {
  /** What the largest painted thing is: "text", or the address of a picture. */
  largest: string;
  /** Sum of all layout shifts nobody caused. */
  shift: number;
  /** What moved in them: each element by its name, classes and first words. */
  moved: string[];
}

/** Before the page is opened: makes it keep its own record. */
export async function recordVitals(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const vitals = { largest: "", shift: 0, moved: [] as string[] };
    const told = (node: Node | undefined) => {
      const element = node instanceof Element ? node : node?.parentElement;
      const words = (element?.textContent ?? "").trim().slice(0, 30);
      return `${element?.localName}.${element?.getAttribute("class")} "${words}"`;
    };
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
    watch("layout-shift", ({ hadRecentInput, value, sources }) => {
      if (hadRecentInput) return;
      vitals.shift += Number(value);
      for (const { node } of sources as { node?: Node }[]) vitals.moved.push(told(node));
    });
  });
}

export const readVitals = (page: Page): Promise<Vitals> =>
  page.evaluate(() => (globalThis as unknown as { vitals: Vitals }).vitals);
