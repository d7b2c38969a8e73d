/**
 * The one place that decides which Chromium draws Mermaid diagrams and runs the browser tests:
 * CHROMIUM_PATH, then on Linux x64 the one inside the npm package @sparticuz/chromium, then
 * Playwright's own, then an installed Chrome/Edge/Chromium. The packaged one comes first where it
 * runs: its version is locked, so that every machine draws and tests alike, and as a headless shell
 * it is several times quicker than an installed browser without its window.
 */
import { execFile } from "node:child_process";
import { access, constants } from "node:fs/promises";
import { promisify } from "node:util";
import { chromium } from "playwright-core";

export interface BrowserChoice {
  /** Absolute path of the executable. */
  executablePath: string;
  args: string[];
  /** Which of the four ways found it, for messages. */
  source: "CHROMIUM_PATH" | "@sparticuz/chromium" | "playwright" | "installed";
}

const INSTALLED = [
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/microsoft-edge",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** Keeps a headless browser from calling home; needed as root and in containers too. */
const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const runs = (path: string) =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  );

/**
 * @returns the Chromium to launch.
 * @throws Error naming all four ways, when none leads to a browser.
 */
export async function findBrowser(env: NodeJS.ProcessEnv = process.env): Promise<BrowserChoice> {
  const wanted = env.CHROMIUM_PATH;
  if (wanted) {
    if (await runs(wanted)) return { executablePath: wanted, args: QUIET, source: "CHROMIUM_PATH" };
    throw new Error(`CHROMIUM_PATH names "${wanted}", which cannot be executed.`);
  }
  if (process.platform === "linux" && process.arch === "x64") {
    const { default: packed } = await import("@sparticuz/chromium");
    const executablePath = await packed.executablePath();
    return { executablePath, args: QUIET, source: "@sparticuz/chromium" };
  }
  const own = chromium.executablePath();
  if (own && (await runs(own))) return { executablePath: own, args: QUIET, source: "playwright" };
  for (const path of INSTALLED) {
    if (await runs(path)) return { executablePath: path, args: QUIET, source: "installed" };
  }
  throw new Error(
    "No Chromium found. Set CHROMIUM_PATH, run `npx playwright install chromium`, install Chrome, Edge or Chromium, or build on Linux x64, where the package @sparticuz/chromium brings one.",
  );
}

/**
 * @returns the browser's own name and version, "Chromium 153.0.8010.0"; its path where it does not
 *   tell (on Windows).
 */
export async function nameOf({ executablePath }: BrowserChoice): Promise<string> {
  const asked = await promisify(execFile)(executablePath, ["--version"]).catch(() => null);
  return asked?.stdout.trim() || executablePath;
}

/**
 * @param name as `nameOf` tells it.
 * @returns what is said of drawings by a browser that is not the locked one; undefined of that.
 */
export const drawsOtherwise = (
  name: string,
  source: BrowserChoice["source"],
): string | undefined =>
  source === "@sparticuz/chromium"
    ? undefined
    : `${name} (${source}) is not the browser that the lock names: what it draws may differ from a release's, and SHA256SUMS with it.`;
