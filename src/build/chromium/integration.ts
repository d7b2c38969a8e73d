import type { AstroIntegration } from "astro";
import { closeDrawingBrowser, drawingBrowserName } from "./shared.ts";

/** Says which browser draws diagrams and share pictures, and ends it together with the build. */
export const drawing = (): AstroIntegration => ({
  name: "drawing",
  hooks: {
    "astro:build:start": async ({ logger }) => logger.info(await drawingBrowserName()),
    "astro:build:done": closeDrawingBrowser,
    "astro:server:done": closeDrawingBrowser,
  },
});
