/** The picture shown when a page is shared: drawn by the build's own browser, once per content. */
import { readFile } from "node:fs/promises";
import { digestOf, keptOr } from "../chromium/kept.ts";
import { drawingBrowser, drawingBrowserName } from "../chromium/shared.ts";
import { shareMarkup } from "./markup.ts";

// From the project root, where every build runs: bundled, this module stands in the output folder.
const FONT = ".cache/fonts/plus-jakarta-sans.woff2";

export const PICTURE = { width: 1200, height: 630 };

async function draw(html: string): Promise<Uint8Array> {
  const page = await (await drawingBrowser()).newPage({ viewport: PICTURE });
  try {
    await page.setContent(html);
    await page.evaluate(() => document.fonts.ready);
    return await page.screenshot({ type: "png" });
  } finally {
    await page.close();
  }
}

/**
 * @param title large, what is shared.
 * @param line small, below it.
 * @returns a PNG of 1200 × 630 pixels.
 */
export async function sharePicture(title: string, line: string): Promise<Uint8Array<ArrayBuffer>> {
  const html = shareMarkup(title, line, (await readFile(FONT)).toString("base64"));
  const digest = digestOf(await drawingBrowserName(), html);
  return new Uint8Array(await keptOr(`share/${digest}.png`, () => draw(html)));
}
