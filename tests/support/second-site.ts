/**
 * Builds the site once more with other SOPs beside the published one, the way an editor adds them: a
 * second SOP with a page in MDX, and SOPs as offices write them, of one YAML each; then `npm run sop`.
 * No code knows those SOPs. Its office shares its cases, and keeps the file that says so elsewhere.
 * The folder stands beside content/, since the page's imports are relative.
 */
import { execFileSync } from "node:child_process";
import { cpSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const content = ".content-second";
const env = {
  ...process.env,
  CONTENT_DIR: content,
  CACHE_DIR: "./.cache/second-astro",
  OFFICE_FILE: `${root}tests/fixtures/office/kantor.yaml`,
};
const run = (...args: string[]) =>
  execFileSync(process.execPath, args, { cwd: root, env, stdio: ["ignore", "ignore", "inherit"] });

rmSync(`${root}${content}`, { recursive: true, force: true });
cpSync(`${root}content`, `${root}${content}`, { recursive: true });
cpSync(`${root}tests/fixtures/second-sop`, `${root}${content}`, { recursive: true });
cpSync(`${root}tests/fixtures/real-sops`, `${root}${content}`, { recursive: true });
run("src/build/sop/record.ts");
run("node_modules/astro/bin/astro.mjs", "build", "--outDir", ".cache/second-site");
process.env.SITE_DIR = ".cache/second-site";
await import("../../src/build/serve/main.ts");
