import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/{core,browser,contract,site,build}/**/*.test.ts"],
    // Properties run hundreds of cases: a slow machine shall be slow, not red.
    testTimeout: 30_000,
  },
});
