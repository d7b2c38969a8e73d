import { defineConfig, mergeConfig } from "vitest/config";
import whole from "../vitest.config.ts";

/** `npm run test:quick`: the core and the contracts, each property for as long as one waits while writing. */
export default mergeConfig(
  whole,
  defineConfig({ test: { setupFiles: ["tests/support/quick.ts"] } }),
);
