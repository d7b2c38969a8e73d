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
  group("situs", "astro:scripts/page.js", "/browser/page/site.ts", "vite/preload-helper"),
  // What any island needs: Preact, the store, the kit, words.
  group(
    "rangka",
    "@astrojs/preact/dist/client",
    "/browser/platform/clock.ts",
    "/browser/platform/ids.ts",
    "/browser/store/localforage.ts",
    "/browser/store/temporary.ts",
    "/browser/tabs/web-lock.ts",
    "/core/chart/symbols.ts",
    "/core/sop/duration/read.ts",
    "/core/sop/symbol.ts",
    "/core/text/clean.ts",
    "/core/words/allotted.ts",
    "/core/words/day.ts",
    "/core/words/number.ts",
    "/core/words/step.ts",
    "/core/words/time.ts",
    "/ui/Dialog.tsx",
    "/ui/Field.tsx",
    "/ui/OwnWords.tsx",
    "/ui/SaveState.tsx",
    "/ui/Select.tsx",
    "/ui/focus-field.ts",
    "/ui/lazy.tsx",
    "/ui/live.tsx",
  ),
  // What whoever works with cases needs: their rules, and what they are shown by.
  group(
    "dasar",
    "/browser/files/download.ts",
    "/browser/workplace.ts",
    "/checklist/navigation.tsx",
    "/core/case/desk/line.ts",
    "/core/case/newer-version.ts",
    "/core/case/view/view.ts",
    "/core/exchange/write-case-file.ts",
    "/core/words/duration.ts",
    "/core/words/status.ts",
    "/ui/Choice.tsx",
    "/ui/ErrorSummary.tsx",
    "/ui/Spoken.tsx",
    "/ui/Tick.tsx",
    "/ui/use-minute.ts",
  ),
  // The workplace up to a recorded step.
  group("kasus", "/checklist/App.tsx"),
];

function group(name: string, ...parts: string[]) {
  return { name, test: (id: string) => parts.some((part) => id.includes(part)) };
}

/** A page's own script and an island are entries: each is named as the group that it lies in. */
const entryFileNames = ({ facadeModuleId }: { facadeModuleId?: string | null }): string => {
  const found = GROUPS.find(({ test }) => test(facadeModuleId ?? ""));
  return `_astro/${found?.name ?? "[name]"}.[hash].js`;
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
