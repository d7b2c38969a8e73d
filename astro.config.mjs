import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { satteri } from "@astrojs/markdown-satteri";
import mdx from "@astrojs/mdx";
import preact from "@astrojs/preact";
import starlight from "@astrojs/starlight";
import { defineConfig } from "astro/config";
import { drawing } from "./src/build/chromium/integration.ts";
import { fewChunks } from "./src/build/chunks.ts";
import { screenFontFile } from "./src/build/fonts/screen.ts";
import { languageOfParts } from "./src/build/language/integration.ts";
import { basedLinks } from "./src/build/links/based.ts";
import { linkCheck } from "./src/build/links/check.ts";
import { mermaidFences } from "./src/build/mermaid/fence.ts";
import { oneDriver } from "./src/build/one-driver.ts";
import { release } from "./src/build/release/integration.ts";
import { siteScript } from "./src/build/site-script.ts";
import { contentCheck } from "./src/build/sop/integration.ts";
import { missingWords } from "./src/build/theme-words.ts";

// An office may serve the site below a path of its own server: SITE_URL and BASE_PATH say where.
const site = process.env.SITE_URL ?? "http://localhost:4321";
const base = process.env.BASE_PATH ?? "/";

// Tests publish another folder: see tests/support/second-site.ts.
const content = process.env.CONTENT_DIR ?? "content";
const cacheDir = process.env.CACHE_DIR ?? "./node_modules/.astro";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  site,
  base,
  cacheDir,
  trailingSlash: "always",
  // While some pages wait for their drawings, which the browser makes side by side, others are written.
  build: { concurrency: 2 * availableParallelism() },
  // A reader fetches what is asked for, nothing beforehand.
  prefetch: false,
  markdown: {
    // The official text is published as written: no quote or dash is "improved".
    processor: satteri({
      mdastPlugins: [mermaidFences()],
      hastPlugins: [basedLinks(base)],
      features: { smartPunctuation: false },
    }),
    // Coloured code would need a style attribute on every word.
    syntaxHighlight: false,
  },
  vite: {
    plugins: [oneDriver(), fewChunks()],
    // A worker fetches its large parts, such as what reads certificates, when it needs them.
    worker: { format: "es" },
    resolve: {
      // jsPDF would load these for HTML and SVG input, which is never given to it.
      alias: [
        ...["html2canvas", "canvg", "dompurify"].map((name) => ({
          find: name,
          replacement: here("./src/build/absent.ts"),
        })),
        // The theme's own tokens, paper and memory of its menu: ours stand in their place (decision 0401).
        { find: "../style/props.css", replacement: here("./src/styles/starlight.css") },
        { find: /^\.\.\/style\/print\.css/, replacement: here("./src/styles/print.css") },
        {
          find: "../components-internals/SidebarPersistState",
          replacement: here("./src/build/absent.ts"),
        },
      ],
    },
  },
  integrations: [
    contentCheck(),
    starlight({
      title: "SOP Kaltim",
      description: "Standar operasional prosedur: dibaca, dijalankan, dan diarsipkan.",
      defaultLocale: "root",
      locales: { root: { label: "Bahasa Indonesia", lang: "id" } },
      markdown: { processedDirs: [`./${content}/docs/`] },
      head: [
        {
          tag: "link",
          attrs: { rel: "manifest", href: `${base.replace(/\/?$/, "/")}manifest.webmanifest` },
        },
      ],
      customCss: [
        "./src/styles/layers.css",
        "./src/styles/tokens.css",
        "./src/styles/base.css",
        "./src/ui/styles/controls.css",
        "./src/styles/search.css",
        "./src/styles/mermaid.css",
      ],
      components: {
        Footer: "./src/components/Footer.astro",
        Head: "./src/components/Head.astro",
        Header: "./src/components/frame/Header.astro",
        PageFrame: "./src/components/frame/Frame.astro",
        PageSidebar: "./src/components/frame/Contents.astro",
        Sidebar: "./src/components/frame/Menu.astro",
        ThemeProvider: "./src/components/frame/ThemeStart.astro",
      },
      // What is navigated to follows from the content: see the route middleware.
      routeMiddleware: "./src/site/navigation/middleware.ts",
      sidebar: [],
      plugins: [missingWords()],
      pagination: false,
      // The search is the site's own: decision 0404.
      pagefind: false,
      expressiveCode: false,
      credits: false,
    }),
    mdx(),
    preact(),
    drawing(),
    siteScript(),
    screenFontFile(),
    languageOfParts(),
    linkCheck(),
    release(),
  ],
});
