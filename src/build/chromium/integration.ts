import type { AstroIntegration } from "astro";
import { drawsOtherwise, findBrowser } from "./find.ts";
import { closeDrawingBrowser, drawingBrowserName } from "./shared.ts";

/** Says which browser draws diagrams and share pictures, and when it is not the locked one, and ends it together with the build. */
export const drawing = (): AstroIntegration => ({
  name: "drawing",
  hooks: {
    "astro:build:start": async ({ logger }) => {
      const name = await drawingBrowserName();
      logger.info(name);
      const warning = drawsOtherwise(name, (await findBrowser()).source);
      if (warning) logger.warn(warning);
    },
    "astro:build:done": closeDrawingBrowser,
    "astro:server:done": closeDrawingBrowser,
  },
});
