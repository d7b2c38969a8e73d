import type { AstroIntegration } from "astro";
import { closeDrawingBrowser } from "./shared.ts";

/** Ends the browser that drew diagrams and share pictures together with the build. */
export const drawing = (): AstroIntegration => ({
  name: "drawing",
  hooks: { "astro:build:done": closeDrawingBrowser, "astro:server:done": closeDrawingBrowser },
});
