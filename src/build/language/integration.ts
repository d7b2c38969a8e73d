import { glob, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { contentFolder } from "../sop/files.ts";
import { markEnglish } from "./mark.ts";
import { englishWords } from "./words.ts";

/** Says on every written page which of its words are English, before a release is made of it. */
export const languageOfParts = (): AstroIntegration => ({
  name: "language-of-parts",
  hooks: {
    "astro:build:done": async ({ dir }) => {
      const words = await englishWords(contentFolder());
      const dist = fileURLToPath(dir);
      for await (const file of glob("**/*.html", { cwd: dist })) {
        const path = join(dist, file);
        const html = await readFile(path, "utf8");
        const marked = markEnglish(html, words);
        if (marked !== html) await writeFile(path, marked);
      }
    },
  },
});
