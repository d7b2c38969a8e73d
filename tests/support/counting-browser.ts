/** A Chromium that notes each of its starts: builds are given it as CHROMIUM_PATH. */
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findBrowser } from "../../src/build/chromium/find.ts";

export interface CountingBrowser {
  /** Absolute path of the program that notes its start and becomes the browser. */
  path: string;
  /** @returns how often it was started since this was last asked. */
  starts(): number;
}

/** @param folder absolute, where the program and its notes are kept; made when it is not there. */
export async function countingBrowser(folder: string): Promise<CountingBrowser> {
  const { executablePath } = await findBrowser();
  mkdirSync(folder, { recursive: true });
  const path = join(folder, "browser.sh");
  const notes = join(folder, "starts");
  // Asked for its version it starts nothing.
  const note = `[ "$1" = --version ] || echo started >> "${notes}"`;
  writeFileSync(path, `#!/bin/sh\n${note}\nexec "${executablePath}" "$@"\n`);
  chmodSync(path, 0o755);
  return {
    path,
    starts() {
      const lines = existsSync(notes) ? readFileSync(notes, "utf8").split("\n").length - 1 : 0;
      rmSync(notes, { force: true });
      return lines;
    },
  };
}
