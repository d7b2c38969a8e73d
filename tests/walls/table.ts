/**
 * Who may import whom: the one place where it is said. `tests/build/walls.test.ts` reads every import
 * of `src` and `content` against it, types too, and CONTRIBUTING repeats it (`node tests/walls/write.ts`).
 */

export interface Room {
  /** A folder, or one file: a path belongs to the room with the longest name that it begins with. */
  room: string;
  /** What stands there, in a few words. */
  holds: string;
  /** The rooms it may import from; "x/**" are all rooms in the folder x. Its own files it always may. */
  uses: readonly string[];
}

/** What every room may say and ask: words, days and hours, text made clean. */
const WORDS = ["src/core/text", "src/core/time", "src/core/words"];
const UP_TO_SOP = ["src/core", "src/core/calendar", "src/core/sop", ...WORDS];

export const ROOMS: readonly Room[] = [
  { room: "src/core", holds: "canonical JSON, digests, bytes", uses: [] },
  { room: "src/core/time", holds: "the office's zone, days and hours", uses: [] },
  { room: "src/core/search", holds: "what is asked, and the places that can answer", uses: [] },
  { room: "src/core/text", holds: "text as typed, pasted and searched, made clean", uses: [] },
  {
    room: "src/core/words",
    holds: "times, amounts, numbers, persons and states in words",
    uses: ["src/core/text", "src/core/time"],
  },
  { room: "src/core/calendar", holds: "working time", uses: ["src/core", "src/core/time"] },
  {
    room: "src/core/sop",
    holds: "the definition of an SOP",
    uses: ["src/core", "src/core/calendar", ...WORDS],
  },
  { room: "src/core/case", holds: "what a click means and what is remembered", uses: UP_TO_SOP },
  {
    room: "src/core/case/view",
    holds: "what a case looks like now",
    uses: [...UP_TO_SOP, "src/core/case"],
  },
  {
    room: "src/core/case/words",
    holds: "a case told in sentences",
    uses: [...UP_TO_SOP, "src/core/case", "src/core/case/view"],
  },
  {
    room: "src/core/case/desk",
    holds: "the list of cases: whose turn, by when, found how",
    uses: [...UP_TO_SOP, "src/core/case", "src/core/case/view"],
  },
  { room: "src/core/chart", holds: "where shapes and lines of the chart stand", uses: UP_TO_SOP },
  {
    room: "src/core/monitoring",
    holds: "the figures of many cases",
    uses: [...UP_TO_SOP, "src/core/case", "src/core/case/view", "src/core/case/words"],
  },
  {
    room: "src/core/form",
    holds: "where ink lands on paper",
    uses: [
      ...UP_TO_SOP,
      "src/core/case",
      "src/core/case/view",
      "src/core/case/words",
      "src/core/chart",
      "src/core/monitoring",
    ],
  },
  {
    room: "src/core/proof",
    holds: "what an intact record is worth: its SOP, its times",
    uses: [
      ...UP_TO_SOP,
      "src/core/case",
      "src/core/case/view",
      "src/core/case/words",
      "src/core/form",
    ],
  },
  {
    room: "src/core/exchange",
    holds: "case files and backups, read with distrust",
    uses: [
      ...UP_TO_SOP,
      "src/core/case",
      "src/core/case/words",
      "src/core/form",
      "src/core/monitoring",
    ],
  },
  {
    room: "src/core/draft",
    holds: "an SOP while it is being written",
    uses: UP_TO_SOP,
  },
  {
    room: "src/core/import",
    holds: "what pasted and opened tables say of an SOP",
    uses: [...UP_TO_SOP, "src/core/draft"],
  },
  { room: "src/pdf", holds: "PDF/A-3a files from boxes", uses: ["src/core", "src/core/**"] },

  {
    room: "src/browser/places.ts",
    holds: "the map of everything kept in a browser",
    uses: [],
  },
  { room: "src/browser/platform", holds: "clock and random ids", uses: [] },
  { room: "src/browser/failure", holds: "what can go wrong, in words", uses: [] },
  {
    room: "src/browser/tabs",
    holds: "turns and news among tabs",
    uses: ["src/browser/places.ts", "src/browser/failure"],
  },
  {
    room: "src/browser/store",
    holds: "how a case is kept",
    uses: [
      "src/browser/places.ts",
      "src/browser/failure",
      "src/browser/tabs",
      "src/core/case",
      "src/core/case/view",
    ],
  },
  {
    room: "src/browser/kept",
    holds: "what else is kept: drafts, forms, performers, whose desk it is, settings",
    uses: [
      "src/browser/places.ts",
      "src/browser/failure",
      "src/browser/store",
      "src/browser/tabs",
      "src/core",
      "src/core/case",
      "src/core/case/desk",
      "src/core/form",
      "src/core/monitoring",
    ],
  },
  {
    room: "src/browser/session",
    holds: "one tab at work on cases",
    uses: [
      "src/browser/failure",
      "src/browser/store",
      "src/browser/tabs",
      "src/core/case",
      "src/core/case/view",
    ],
  },
  {
    room: "src/browser/files",
    holds: "files in and out of the browser",
    uses: ["src/core/exchange", "src/pdf"],
  },
  { room: "src/browser/aside", holds: "work beside the page, with an end", uses: [] },
  {
    room: "src/browser/exchange",
    holds: "backup, restore, opening a file",
    uses: [
      "src/browser/places.ts",
      "src/browser/aside",
      "src/browser/failure",
      "src/browser/files",
      "src/browser/kept",
      "src/browser/session",
      "src/browser/store",
      "src/core",
      "src/core/case",
      "src/core/exchange",
      "src/core/words",
      "src/pdf",
    ],
  },
  {
    room: "src/browser/import",
    holds: "tables out of pasted HTML, Word and Excel files",
    uses: ["src/core/import"],
  },
  {
    room: "src/browser",
    holds: "the parts of a workplace put together",
    uses: [
      "src/browser/kept",
      "src/browser/platform",
      "src/browser/session",
      "src/browser/store",
      "src/browser/tabs",
    ],
  },
  {
    room: "src/browser/monitoring",
    holds: "facts of the cases kept here and of opened files",
    uses: [
      "src/browser/places.ts",
      "src/browser",
      "src/browser/exchange",
      "src/browser/failure",
      "src/browser/files",
      "src/browser/platform",
      "src/browser/session",
      "src/browser/store",
      "src/browser/tabs",
      "src/core",
      "src/core/case",
      "src/core/exchange",
      "src/core/monitoring",
      "src/pdf",
    ],
  },
  { room: "src/browser/offline", holds: "the site kept for work offline", uses: ["src/styles"] },
  { room: "src/browser/search", holds: "the search of the pages", uses: ["src/core/search"] },
  {
    room: "src/browser/page",
    holds:
      "what every page does before it is painted and once it stands; one's own cases on the home page",
    uses: [
      "src/browser",
      "src/browser/offline",
      "src/browser/places.ts",
      "src/browser/search",
      "src/core/case/desk",
      "src/core/words",
    ],
  },
  { room: "src/worker", holds: "the service worker", uses: [] },

  {
    room: "src/ui",
    holds: "the kit: controls and messages of every program",
    uses: [],
  },
  { room: "src/ui/styles", holds: "looks of the kit", uses: [] },

  {
    room: "src/checklist",
    holds: "the officer's checklist",
    uses: [
      "src/browser",
      "src/browser/exchange",
      "src/browser/failure",
      "src/browser/files",
      "src/browser/kept",
      "src/browser/session",
      "src/browser/store",
      "src/core",
      "src/core/**",
      "src/pdf",
      "src/ui",
    ],
  },
  {
    room: "src/monitoring",
    holds: "the figures and the assessment forms",
    uses: [
      "src/browser/failure",
      "src/browser/files",
      "src/browser/kept",
      "src/browser/monitoring",
      "src/browser/platform",
      "src/browser/store",
      "src/core",
      "src/core/**",
      "src/pdf",
      "src/ui",
    ],
  },
  {
    room: "src/verification",
    holds: "the check of a PDF or case file",
    uses: [
      "src/browser/aside",
      "src/browser/failure",
      "src/browser/kept",
      "src/core/**",
      "src/pdf",
      "src/ui",
    ],
  },
  { room: "src/checklist/styles", holds: "looks of the checklist", uses: [] },
  { room: "src/monitoring/styles", holds: "looks of the monitoring page", uses: [] },
  { room: "src/styles", holds: "looks of the pages", uses: [] },

  {
    room: "src/site",
    holds: "what pages ask of the content",
    uses: ["src/core/**", "src/pdf"],
  },
  {
    room: "src/build",
    holds: "the machinery of the build",
    uses: [
      ".cache/fonts",
      "src/browser/places.ts",
      "src/core/chart",
      "src/core/form",
      "src/core/sop",
      "src/pdf",
      "src/site",
      "src/worker",
    ],
  },
  {
    room: "src/components",
    holds: "what is drawn at build time",
    uses: [
      ".cache/fonts",
      "src/browser/page",
      "src/browser/places.ts",
      "src/build",
      "src/checklist",
      "src/checklist/styles",
      "src/core",
      "src/core/**",
      "src/site",
      "src/styles",
      "src/ui/styles",
    ],
  },
  {
    room: "src/pages",
    holds: "one file an address",
    uses: [
      "src/build",
      "src/checklist",
      "src/checklist/styles",
      "src/components",
      "src/core/**",
      "src/monitoring",
      "src/monitoring/styles",
      "src/pdf",
      "src/site",
      "src/styles",
      "src/ui",
      "src/ui/styles",
      "src/verification",
    ],
  },
  {
    room: "src/content.config.ts",
    holds: "which content is read, by which schema",
    uses: ["src/build", "src/core/calendar", "src/core/sop"],
  },
  { room: "content", holds: "everything an editor changes", uses: ["src/components"] },
  { room: ".cache/fonts", holds: "the screen's typeface, cut by the build", uses: [] },
];

/** Which folders or files may import a package; "x:*" are all modules that begin with x. */
export const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  "@astrojs/starlight": ["content", "src/build", "src/content.config.ts", "src/pages", "src/site"],
  "@noble/hashes": ["src/core/digest.ts", "src/pdf"],
  "@sparticuz/chromium": ["src/build/chromium"],
  astro: ["src/build", "src/content.config.ts", "src/pages"],
  asn1js: ["src/pdf/cms"],
  "astro:*": ["src/components", "src/content.config.ts", "src/pages", "src/site"],
  canonicalize: ["src/core/canonical.ts"],
  fflate: ["src/browser/exchange", "src/browser/import", "src/core/monitoring/export", "src/pdf"],
  hucre: ["src/browser/import/excel.ts"],
  jspdf: ["src/pdf/library.ts"],
  localforage: ["src/browser/store/localforage.ts"],
  mammoth: ["src/browser/import/word.ts"],
  mermaid: ["src/build/mermaid"],
  minisearch: ["src/browser/search"],
  "node-html-parser": ["src/build/links", "src/site/naskah"],
  "node:*": ["src/build"],
  "p-limit": ["src/build"],
  "pdfjs-dist": ["src/verification/page-pictures.ts", "src/verification/page-worker.ts"],
  pkijs: ["src/pdf/cms"],
  "playwright-core": ["src/build"],
  preact: ["src/checklist", "src/monitoring", "src/ui", "src/verification"],
  purgecss: ["src/build/styles"],
  satteri: ["src/build"],
  sharp: ["src/build/emblem.ts"],
  signature_pad: ["src/checklist/sign"],
  "subset-font": ["src/build/fonts"],
  svgo: ["src/build/mermaid"],
  typescript: ["src/build/offline"],
  uqr: ["src/checklist/sign", "src/core/form"],
  vite: ["src/build"],
  yaml: ["src/build/sop"],
  zod: ["src/core/calendar", "src/core/draft", "src/core/exchange", "src/core/sop"],
};
