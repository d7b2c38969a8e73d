import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    // Properties run hundreds of cases: a slow machine shall be slow, not red.
    testTimeout: 30_000,
  },
});
