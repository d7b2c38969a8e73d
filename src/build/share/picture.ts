/** The picture shown when a page is shared: drawn by the build's own Chromium, once per content. */
import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { chromium } from "playwright-core";
import { findBrowser } from "../browser/find.ts";
import { shareMarkup } from "./markup.ts";

const CACHE = new URL("../../../.cache/share/", import.meta.url);
// From the project root, where every build runs: bundled, this module stands in the output folder.
const FONT = ".cache/fonts/plus-jakarta-sans.woff2";

export const PICTURE = { width: 1200, height: 630 };

async function draw(html: string): Promise<Buffer> {
  const { executablePath, args } = await findBrowser();
  const browser = await chromium.launch({ executablePath, args });
  try {
    const page = await browser.newPage({ viewport: PICTURE });
    await page.setContent(html);
    await page.evaluate(() => document.fonts.ready);
    return await page.screenshot({ type: "png" });
  } finally {
    await browser.close();
  }
}

/**
 * @param title large, what is shared.
 * @param line small, below it.
 * @returns a PNG of 1200 × 630 pixels.
 */
export async function sharePicture(title: string, line: string): Promise<Buffer> {
  const html = shareMarkup(title, line, (await readFile(FONT)).toString("base64"));
  const digest = createHash("sha256").update(html).digest("hex").slice(0, 16);
  const file = new URL(`${digest}.png`, CACHE);
  const kept = await readFile(file).catch(() => null);
  if (kept) return kept;
  const picture = await draw(html);
  await mkdir(CACHE, { recursive: true });
  await writeFile(file, picture);
  return picture;
}
