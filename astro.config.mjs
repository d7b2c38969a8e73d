import { satteri } from "@astrojs/markdown-satteri";
import mdx from "@astrojs/mdx";
import preact from "@astrojs/preact";
import starlight from "@astrojs/starlight";
import { defineConfig } from "astro/config";
import { mermaidFences } from "./src/build/mermaid/fence.ts";
import { mermaid } from "./src/build/mermaid/integration.ts";
import { release } from "./src/build/release/integration.ts";

// An office may serve the site below a path of its own server: SITE_URL and BASE_PATH say where.
const site = process.env.SITE_URL ?? "http://localhost:4321";
const base = process.env.BASE_PATH ?? "/";

export default defineConfig({
  site,
  base,
  trailingSlash: "always",
  markdown: {
    // The official text is published as written: no quote or dash is "improved".
    processor: satteri({ mdastPlugins: [mermaidFences()], features: { smartPunctuation: false } }),
  },
  integrations: [
    starlight({
      title: "SOP Kaltim",
      description: "Standar operasional prosedur: dibaca, dijalankan, dan diarsipkan.",
      defaultLocale: "root",
      locales: { root: { label: "Bahasa Indonesia", lang: "id" } },
      markdown: { processedDirs: ["./content/docs/"] },
      head: [
        {
          tag: "link",
          attrs: { rel: "manifest", href: `${base.replace(/\/?$/, "/")}manifest.webmanifest` },
        },
      ],
      customCss: ["./src/styles/tokens.css", "./src/styles/print.css"],
      sidebar: [
        { label: "Beranda", link: "/" },
        {
          label: "SOP Pengelolaan Data",
          items: [
            { label: "Naskah SOP", link: "/sop/pengelolaan-data/" },
            { label: "Diagram alir", link: "/sop/pengelolaan-data/diagram-alir/" },
          ],
        },
        { label: "Kasus", link: "/kasus/" },
      ],
    }),
    mdx(),
    preact(),
    mermaid(),
    release(),
  ],
});
