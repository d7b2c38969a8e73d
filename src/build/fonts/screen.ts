/**
 * The site's typeface, cut down to what the pages need: the letters of Indonesian and the signs of
 * an office, weights 400–700 in one variable file. It is drawn from the npm package at build time.
 */
import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AstroIntegration } from "astro";
import subsetFont from "subset-font";

const PACKAGED =
  "@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2";
const FILE = new URL("../../../.cache/fonts/plus-jakarta-sans.woff2", import.meta.url);
const ASCII = String.fromCharCode(...Array.from({ length: 95 }, (_, n) => 32 + n));
const SIGNS = "–—“”‘’…•·×§°©é";

const OPTIONS = {
  targetFormat: "woff2",
  variationAxes: { wght: { min: 400, max: 700 } },
  // Pairs set closer, "fi" as one, figures of one width. Without its hints a printed text is read back as "T imur".
  keepFeatures: ["kern", "liga", "tnum"],
} as const;

/** What the kept file was cut by: another recipe cuts it anew. */
const RECIPE = JSON.stringify([PACKAGED, ASCII + SIGNS, OPTIONS]);
const RECIPE_FILE = new URL("plus-jakarta-sans.json", FILE);

/** @returns the subset as WOFF2, about 11 kB. */
async function screenFont(): Promise<Buffer> {
  const font = await readFile(createRequire(import.meta.url).resolve(PACKAGED));
  return subsetFont(font, ASCII + SIGNS, { ...OPTIONS, keepFeatures: [...OPTIONS.keepFeatures] });
}

/** Makes the file, when it is not there yet. */
export async function makeScreenFont(): Promise<void> {
  const kept = await readFile(RECIPE_FILE, "utf8").catch(() => null);
  if (kept === RECIPE && (await stat(FILE).catch(() => null))) return;
  await mkdir(new URL(".", FILE), { recursive: true });
  await writeFile(FILE, await screenFont());
  await writeFile(RECIPE_FILE, RECIPE);
}

/** Makes the file before the styles that name it are read. */
export const screenFontFile = (): AstroIntegration => ({
  name: "screen-font",
  hooks: { "astro:config:setup": makeScreenFont },
});
