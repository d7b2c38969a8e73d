/** Who verifies a release builds it again and compares the checksums: not one byte may be left to chance. */
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "./fixtures.ts";
import { long } from "./long.ts";

const run = promisify(execFile);

test("the site built again, with nothing kept from before, is the same to the letter", async () => {
  long("builds the whole site a second time");
  const folder = await mkdtemp(join(tmpdir(), "again-"));
  const home = await readFile("dist/index.html", "utf8");
  const [, day = ""] = /terbitan <time datetime="([\d-]+)">/.exec(home) ?? [];
  const env = {
    ...process.env,
    BUILD_DATE: day,
    CACHE_DIR: join(folder, "astro"),
    DRAWING_CACHE: join(folder, "drawings"),
  };
  const site = join(folder, "site");
  await run(process.execPath, ["node_modules/astro/bin/astro.mjs", "build", "--outDir", site], {
    env,
  });
  const sums = await readFile(join(site, "SHA256SUMS"), "utf8");
  expect(sums).toBe(await readFile("dist/SHA256SUMS", "utf8"));
  await rm(folder, { recursive: true });
});
