/** A page as somebody far from a mast sees it: its first words, and what it weighs as Brotli. */
import type { Browser } from "playwright-core";
import { SLOW_4G } from "../support/slow-line.ts";
import { median } from "./row.ts";

/** As slow as a phone beside this machine. */
const SLOWER = 4;
const RUNS = 5;

export interface Load {
  /** ms from the address to the first contentful paint. */
  paint: number;
  /** kB over the wire until the page rests, headers included. */
  weight: number;
}

async function once(browser: Browser, address: string): Promise<Load> {
  // What a service worker fetches beforehand is no part of the page.
  const context = await browser.newContext({ serviceWorkers: "block" });
  const page = await context.newPage();
  const device = await context.newCDPSession(page);
  let bytes = 0;
  device.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await device.send("Network.enable");
  await device.send("Network.emulateNetworkConditions", SLOW_4G);
  await device.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page.goto(address, { waitUntil: "networkidle" });
  const paint = await page.evaluate(
    () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
  );
  await context.close();
  return { paint, weight: bytes / 1000 };
}

/** @returns the medians of several first visits. */
export async function slowLoad(browser: Browser, address: string): Promise<Load> {
  const loads: Load[] = [];
  for (let run = 0; run < RUNS; run += 1) loads.push(await once(browser, address));
  return {
    paint: median(loads.map(({ paint }) => paint)),
    weight: median(loads.map(({ weight }) => weight)),
  };
}
