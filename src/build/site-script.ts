import type { AstroIntegration } from "astro";

/** One script for every page: two would be compressed apart, and each is an errand of its own. */
export const siteScript = (): AstroIntegration => ({
  name: "site-script",
  hooks: {
    "astro:config:setup": ({ injectScript }) => {
      injectScript("page", 'import "/src/browser/page/site.ts";');
    },
  },
});
