/**
 * One Chromium for everything that a build draws. The configuration and the bundled pages each load
 * this module, so the browser is held by the process, not by the module.
 */
import { type Browser, chromium } from "playwright-core";
import { findBrowser, nameOf } from "./find.ts";

const HELD: unique symbol = Symbol.for("sop-kaltim.drawing-browser");
const held = globalThis as { [HELD]?: Promise<Browser> | undefined };

let name: Promise<string> | undefined;

/**
 * @returns what draws, by name and version, without starting it. Two versions may measure text
 *   differently, so kept drawings are told apart by it.
 */
export function drawingBrowserName(): Promise<string> {
  name ??= findBrowser().then(nameOf);
  return name;
}

async function launch(): Promise<Browser> {
  const { executablePath, args } = await findBrowser();
  return chromium.launch({ executablePath, args });
}

/** @returns the browser of this build, started when first asked for. */
export function drawingBrowser(): Promise<Browser> {
  held[HELD] ??= launch();
  return held[HELD];
}

/** Ends the browser, if one was started: it would keep the build from ending. */
export async function closeDrawingBrowser(): Promise<void> {
  const running = held[HELD];
  held[HELD] = undefined;
  await (await running)?.close();
}
