/** Engines beside Chromium, and what a machine needs for each. */
import { access } from "node:fs/promises";
import type { Driver } from "./driver.ts";
import { FIREFOX, startFirefox } from "./firefox.ts";
import { startWebKit, WEBKIT, XVFB } from "./webkit.ts";

interface Engine {
  programs: string[];
  start: () => Promise<Driver>;
}

export const ENGINES: Readonly<Record<string, Engine>> = {
  Firefox: { programs: [FIREFOX], start: startFirefox },
  WebKit: { programs: [WEBKIT, XVFB], start: startWebKit },
};

/** @returns what this machine lacks for it. */
export async function missingFor({ programs }: Engine): Promise<string[]> {
  const missing: string[] = [];
  for (const program of programs) await access(program).catch(() => missing.push(program));
  return missing;
}
