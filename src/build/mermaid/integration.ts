import type { AstroIntegration } from "astro";
import { closeRenderer } from "./render.ts";

/** Ends the browser that drew the diagrams together with the build. */
export const mermaid = (): AstroIntegration => ({
  name: "mermaid",
  hooks: { "astro:build:done": closeRenderer, "astro:server:done": closeRenderer },
});
