/** The published site as an office has it that shares its cases: built with that office's file. */
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { type SiteServer, serveSite } from "../../src/build/serve/server.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const SITE = ".cache/office-site";
let built = false;

/** Serves it, built the first time. */
export function officeSite(): Promise<SiteServer> {
  if (!built) {
    execFileSync(
      process.execPath,
      ["node_modules/astro/bin/astro.mjs", "build", "--outDir", SITE],
      {
        cwd: root,
        stdio: ["ignore", "ignore", "inherit"],
        env: {
          ...process.env,
          CACHE_DIR: "./.cache/office-astro",
          OFFICE_FILE: `${root}tests/fixtures/office/kantor.yaml`,
        },
      },
    );
    built = true;
  }
  return serveSite({ root: `${root}${SITE}`, port: 0 });
}
