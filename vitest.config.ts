import { defineConfig } from "vitest/config";
import { slimLocalforage } from "./src/build/slim/localforage.ts";

export default defineConfig({
  // The store is tested with the localforage that is shipped.
  plugins: [slimLocalforage()],
  test: {
    server: { deps: { inline: ["localforage"] } },
    include: ["tests/{core,browser,contract,site,build}/**/*.test.ts"],
    // Properties run hundreds of cases: a slow machine shall be slow, not red.
    testTimeout: 30_000,
  },
});
