import { fileURLToPath } from "node:url";
import { defineConfig, mergeConfig } from "vitest/config";
import whole from "../../vitest.config.ts";

const fewRuns = fileURLToPath(new URL("few-runs.ts", import.meta.url));

/**
 * The core and the contracts, each property with as few runs as one waits for while writing, and an office's stream
 * in memory alone: a real server is killed and started again for a quarter of their time.
 */
export default mergeConfig(
  whole,
  defineConfig({
    resolve: { alias: [{ find: /^fast-check$/, replacement: fewRuns }] },
    test: { env: { WITHOUT_SERVER: "1" } },
  }),
);
