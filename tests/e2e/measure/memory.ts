/** What the process of a page takes of the machine, by the system's own books: Linux only. */
import { readFile, writeFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";

/** Bytes of the process now, and the most since it was last set back. */
export interface Resident {
  now: number;
  peak: number;
}

/** @returns the processes that draw this browser's pages, by their ids. */
async function renderers(browser: Browser): Promise<number[]> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  return processInfo.flatMap(({ type, id }) => (type === "renderer" ? id : []));
}

/** Of all pages of the browser together; null on other systems. */
export async function resident(page: Page): Promise<Resident | null> {
  const browser = page.context().browser();
  if (browser === null) return null;
  const all: Resident = { now: 0, peak: 0 };
  for (const id of await renderers(browser)) {
    const status = await readFile(`/proc/${id}/status`, "utf8").catch(() => null);
    if (status === null) return null;
    const bytes = (name: string) =>
      Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(status)?.[1] ?? 0) * 1_024;
    all.now += bytes("VmRSS");
    all.peak += bytes("VmHWM");
  }
  return all;
}

/** From here on the peak is counted anew, where the system lets us. */
export async function resetPeak(page: Page): Promise<void> {
  const browser = page.context().browser();
  if (browser === null) return;
  for (const id of await renderers(browser)) {
    await writeFile(`/proc/${id}/clear_refs`, "5").catch(() => undefined);
  }
}
