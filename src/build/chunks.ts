/**
 * How the pages' scripts are cut into files. Left to itself the bundler makes one file of every set
 * of modules that two pages share: thirty small files for a case, each compressed without knowing the
 * others. What is always needed together is sent together (decision 0605).
 */
import type { Plugin } from "vite";

/**
 * Each takes the modules that match and everything these import, but for what is imported on demand;
 * the first group has the first choice.
 */
const GROUPS = [
  // Every page has it, so what is shared with pages that carry nothing else lies there too.
  {
    name: "situs",
    test: /astro:scripts\/page\.js|\/browser\/page\/site\.ts$|vite\/preload-helper/,
  },
  // What any island needs: Preact, the rules of a case, the store, and what figures and PDF share with it.
  {
    name: "dasar",
    test: /@astrojs\/preact\/dist\/client|\/checklist\/navigation\.tsx$|\/browser\/(workplace|files\/download)\.ts$|\/case\/(view\/view|newer-version)\.ts$|\/sop\/day\.ts$|\/ui\/(Choice|ErrorSummary|Field|OwnWords|SaveState|Select|Spoken|Tick|lazy|live|use-minute)\.tsx?$/,
  },
  // The workplace up to a recorded step.
  { name: "kasus", test: /\/checklist\/App\.tsx$/ },
];

/** A page's own script and an island are entries: each is named as the group that it lies in. */
const entryFileNames = ({ facadeModuleId }: { facadeModuleId?: string | null }): string => {
  const group = GROUPS.find(({ test }) => test.test(facadeModuleId ?? ""));
  return `_astro/${group?.name ?? "[name]"}.[hash].js`;
};

/** Files are few, so fetching an import's own imports ahead of it would cost more than it saves. */
const PLAIN_IMPORT = "export const __vitePreload = (load) => load();";

export const fewChunks = (): Plugin => ({
  name: "few-chunks",
  apply: "build",
  enforce: "pre",
  config: () => ({
    environments: {
      client: {
        build: {
          modulePreload: false,
          rolldownOptions: {
            // Else each entry gets a file of its own beside its group's, only to pass its names on.
            preserveEntrySignatures: "allow-extension",
            output: { codeSplitting: { groups: GROUPS }, entryFileNames },
          },
        },
      },
    },
  }),
  load: (id) => (id === "\0vite/preload-helper.js" ? PLAIN_IMPORT : undefined),
});
