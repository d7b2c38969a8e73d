import { glob, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { inlineScriptHashes } from "../csp/inline.ts";
import { contentSecurityPolicy } from "../csp/policy.ts";
import { headerRules } from "./headers.ts";
import { writeHeadersFile } from "./headers-file.ts";

async function policyOf(dist: string): Promise<string> {
  const hashes = new Set<string>();
  for await (const page of glob("**/*.html", { cwd: dist })) {
    const html = await readFile(join(dist, page), "utf8");
    for (const hash of inlineScriptHashes(html)) hashes.add(hash);
  }
  return contentSecurityPolicy(hashes);
}

/** Makes the built site a release: last of all integrations, since it reads what the others wrote. */
export const release = (): AstroIntegration => {
  let base = "/";
  return {
    name: "release",
    hooks: {
      "astro:config:done": ({ config }) => {
        base = config.base.replace(/\/?$/, "/");
      },
      "astro:build:done": async ({ dir }) => {
        const dist = fileURLToPath(dir);
        const rules = headerRules(await policyOf(dist));
        await writeFile(join(dist, "_headers"), writeHeadersFile(rules, base));
      },
    },
  };
};
