import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { brokenLinks, linksOf, type PageLinks } from "./targets.ts";

async function read(dist: string) {
  const pages = new Map<string, PageLinks>();
  const files = new Set<string>();
  for await (const file of glob("**/*.*", { cwd: dist })) {
    const address = `/${file}`;
    files.add(address);
    if (!file.endsWith(".html")) continue;
    pages.set(
      address.replace(/index\.html$/, ""),
      linksOf(await readFile(join(dist, file), "utf8")),
    );
  }
  return { pages, files };
}

/** Fails the build when a page links to what is not there, and says which page and which link. */
export const linkCheck = (): AstroIntegration => {
  let origin = "";
  let base = "/";
  return {
    name: "link-check",
    hooks: {
      "astro:config:done": ({ config }) => {
        origin = config.site ?? "http://localhost";
        base = config.base.replace(/\/?$/, "/");
      },
      "astro:build:done": async ({ dir, logger }) => {
        const { pages, files } = await read(fileURLToPath(dir));
        const faults = brokenLinks(pages, files, origin, base);
        if (faults.length > 0) throw new Error(`Tautan rusak:\n${faults.join("\n")}`);
        logger.info(`${pages.size} pages, no broken link`);
      },
    },
  };
};
