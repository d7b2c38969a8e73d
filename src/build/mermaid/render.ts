/** Draws Mermaid sources to SVG in the build's one browser, each source once, one on each processor. */
import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import pLimit from "p-limit";
import type { Page } from "playwright-core";
import { digestOf, keptOr } from "../chromium/kept.ts";
import { drawingBrowser, drawingBrowserName } from "../chromium/shared.ts";
import { optimiseDrawing, RECIPE } from "./optimise.ts";
import { MERMAID_CONFIG } from "./theme.ts";

const require = createRequire(import.meta.url);
const bundlePath = require.resolve("mermaid/dist/mermaid.min.js");
const { version } = require("mermaid/package.json") as { version: string };

// The layout of a long chart takes seconds, and a page lays out one chart at a time.
const inTurn = pLimit(availableParallelism());
const idle: Page[] = [];

async function openPage(): Promise<Page> {
  const page = await (await drawingBrowser()).newPage();
  await page.setContent("<!doctype html><html lang=id><body></body></html>");
  await page.addScriptTag({ path: bundlePath });
  return page;
}

async function draw(id: string, source: string): Promise<string> {
  const page = idle.pop() ?? (await openPage());
  try {
    return await page.evaluate(
      async ([id, source, config]) => {
        const mermaid = (globalThis as unknown as { mermaid: MermaidGlobal }).mermaid;
        mermaid.initialize(config);
        return (await mermaid.render(id, source)).svg;
      },
      [id, source, MERMAID_CONFIG] as const,
    );
  } finally {
    idle.push(page);
  }
}

interface MermaidGlobal {
  initialize(config: unknown): void;
  render(id: string, source: string): Promise<{ svg: string }>;
}

async function drawInTurn(id: string, source: string): Promise<Uint8Array> {
  const svg = await inTurn(draw, id, source).catch((cause: unknown) => {
    throw new Error(`Mermaid could not draw this diagram: ${String(cause)}\n${source}`, { cause });
  });
  return Buffer.from(optimiseDrawing(svg));
}

/**
 * @param source Mermaid text.
 * @returns an inline SVG whose colours are CSS custom properties of the site, ids derived from the source.
 * @throws Error with Mermaid's message and the source, so that a wrong fence fails the build.
 */
export async function renderMermaid(source: string): Promise<string> {
  const digest = digestOf(await drawingBrowserName(), version, MERMAID_CONFIG, RECIPE, source);
  const svg = await keptOr(`mermaid/${digest}.svg`, () => drawInTurn(`m${digest}`, source));
  return Buffer.from(svg).toString();
}
