import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/{core,browser,contract,site,build}/**/*.test.ts"],
    benchmark: { include: ["tests/bench/**/*.bench.ts"] },
  },
});
