/**
 * `npm run test:quick`: the core and the contracts, beside them a build of the site where a source changed,
 * then one whole journey on it.
 */
import { spawn } from "node:child_process";
import { isBuilt, keepBuilt, sourcesNow } from "./built.ts";

const begun = performance.now();
const seconds = () => `${((performance.now() - begun) / 1000).toFixed(0)} s`;

/**
 * Runs a program of the project.
 * @param shown whether its words are seen as they come; those of one that works beside another are seen
 *   only when it fails.
 * @returns whether it went well.
 */
function run(program: string, args: readonly string[], shown = true): Promise<boolean> {
  const child = spawn(process.execPath, [program, ...args], {
    stdio: ["ignore", shown ? "inherit" : "pipe", shown ? "inherit" : "pipe"],
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (part) => said.push(part));
  return new Promise((resolve) => {
    child.on("close", (code) => {
      if (code !== 0 && !shown) process.stderr.write(Buffer.concat(said));
      resolve(code === 0);
    });
  });
}

async function built(): Promise<boolean> {
  const root = process.cwd();
  const sources = await sourcesNow(root);
  if (await isBuilt(root, sources)) {
    console.log("dist/ is built from the present sources.");
    return true;
  }
  const well = await run("node_modules/astro/bin/astro.mjs", ["build"], false);
  // What was written meanwhile may be in it or not.
  if (well && sources === (await sourcesNow(root))) await keepBuilt(root, sources);
  console.log(well ? `Built (${seconds()}).` : "The build failed.");
  return well;
}

const tests = ["run", "--config", "tests/quick/config.ts", "tests/core", "tests/contract"];
const both = await Promise.all([
  run("node_modules/vitest/vitest.mjs", [...tests, "--reporter=dot"]),
  built(),
]);
// Somebody waits for it: what is not there after so many ms is missing, not late.
const journey = ["test", "tests/e2e/walking-skeleton.spec.ts", "--timeout=45000"];
const well = both.every(Boolean) && (await run("node_modules/@playwright/test/cli.js", journey));
console.log(`test:quick ${well ? "passed" : "FAILED"}: ${seconds()}`);
process.exitCode = well ? 0 : 1;
