import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { makeScreenFont } from "../../src/build/fonts/screen.ts";
import { type CountingBrowser, countingBrowser } from "../support/counting-browser.ts";

let folder: string;
let browser: CountingBrowser;

beforeAll(makeScreenFont);
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "drawings-"));
  browser = await countingBrowser(folder);
  vi.stubEnv("CHROMIUM_PATH", browser.path);
  vi.stubEnv("DRAWING_CACHE", join(folder, "kept"));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

/** What a build draws, by modules loaded for this alone: pages are bundled apart from the configuration. */
async function drawAll() {
  vi.resetModules();
  const { renderMermaid } = await import("../../src/build/mermaid/render.ts");
  const { sharePicture } = await import("../../src/build/share/picture.ts");
  // The second stands on two pages that are made at the same time; rounded ends were once drawn by chance.
  const sources = ["a --> b", "a([Mulai]) --> b", "a([Mulai]) --> b"];
  const [picture, ...diagrams] = await Promise.all([
    sharePicture("Judul", "Baris"),
    ...sources.map((source) => renderMermaid(`flowchart LR\n  ${source}`)),
  ]);
  return { diagrams, picture };
}

async function endBuild() {
  const { closeDrawingBrowser } = await import("../../src/build/chromium/shared.ts");
  await closeDrawingBrowser();
}

test("a build draws everything in one browser, and the next build needs none", async () => {
  const first = await drawAll();
  vi.stubEnv("DRAWING_CACHE", join(folder, "of-the-other-copy"));
  const anew = await drawAll();
  await endBuild();
  expect(browser.starts()).toBe(1);
  expect(anew).toEqual(first);

  const again = await drawAll();
  await endBuild();
  expect(browser.starts()).toBe(0);
  expect(again).toEqual(first);
});
