import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    // Modules are evaluated once a thread, not once a file: half the time. Nothing in `src` keeps a
    // state of its own that two tests could see; what a test puts in place of a global goes after it.
    pool: "threads",
    isolate: false,
    // As many as there are cores; by itself it would leave one idle, which on two is half of them.
    maxWorkers: "100%",
    unstubGlobals: true,
    // Properties run hundreds of cases: a slow machine shall be slow, not red.
    testTimeout: 120_000,
  },
});
