/**
 * Draws Mermaid sources to SVG in one headless browser per build, and keeps each drawing in
 * `.cache/mermaid/` under the digest of what made it: an unchanged chart costs no browser.
 */
import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { type Browser, chromium, type Page } from "playwright-core";
import { findBrowser } from "../browser/find.ts";
import { optimiseDrawing, RECIPE } from "./optimise.ts";
import { MERMAID_CONFIG } from "./theme.ts";

// From the project root, where every build runs: bundled, this module stands in the output folder.
const CACHE = ".cache/mermaid";
const require = createRequire(import.meta.url);
const bundlePath = require.resolve("mermaid/dist/mermaid.min.js");
const { version } = require("mermaid/package.json") as { version: string };

let shared: Promise<{ browser: Browser; page: Page }> | undefined;
let queue: Promise<unknown> = Promise.resolve();

async function launch() {
  const { executablePath, args } = await findBrowser();
  const browser = await chromium.launch({ executablePath, args });
  const page = await browser.newPage();
  await page.setContent("<!doctype html><html lang=id><body></body></html>");
  await page.addScriptTag({ path: bundlePath });
  return { browser, page };
}

/** Closes the browser, if one was started. Called when the build ends. */
export async function closeRenderer(): Promise<void> {
  const running = shared;
  shared = undefined;
  await (await running)?.browser.close();
}

async function draw(id: string, source: string): Promise<string> {
  shared ??= launch();
  const { page } = await shared;
  return page.evaluate(
    async ([id, source, config]) => {
      const mermaid = (globalThis as unknown as { mermaid: MermaidGlobal }).mermaid;
      mermaid.initialize(config);
      return (await mermaid.render(id, source)).svg;
    },
    [id, source, MERMAID_CONFIG] as const,
  );
}

interface MermaidGlobal {
  initialize(config: unknown): void;
  render(id: string, source: string): Promise<{ svg: string }>;
}

/**
 * @param source Mermaid text.
 * @returns an inline SVG whose colours are CSS custom properties of the site, ids derived from the source.
 * @throws Error with Mermaid's message and the source, so that a wrong fence fails the build.
 */
export async function renderMermaid(source: string): Promise<string> {
  const digest = createHash("sha256")
    .update(JSON.stringify([version, MERMAID_CONFIG, RECIPE, source]))
    .digest("hex")
    .slice(0, 16);
  const file = `${CACHE}/${digest}.svg`;
  const kept = await readFile(file, "utf8").catch(() => null);
  if (kept !== null) return kept;
  // One page draws one chart at a time; a failed drawing must not block the next.
  const drawn = queue.then(() => draw(`m${digest}`, source));
  queue = drawn.catch(() => undefined);
  const svg = await drawn.catch((cause: unknown) => {
    throw new Error(`Mermaid could not draw this diagram: ${String(cause)}\n${source}`, { cause });
  });
  const optimised = optimiseDrawing(svg);
  await mkdir(CACHE, { recursive: true });
  await writeFile(file, optimised);
  return optimised;
}
