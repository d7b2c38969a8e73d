/** The journeys of a second SOP, on a site built with it: see tests/support/second-site.ts. */
import { defineConfig } from "@playwright/test";
import config from "./playwright.config.ts";

const PORT = Number(process.env.PORT ?? 4329) + 1000;
const url = `http://localhost:${PORT}/`;

// Given two configurations, defineConfig would start the servers of both.
export default defineConfig({
  ...config,
  testDir: "tests/e2e/second",
  testIgnore: [],
  use: { ...config.use, baseURL: url },
  webServer: {
    command: "node tests/support/second-site.ts",
    env: { PORT: String(PORT) },
    url,
    timeout: 180_000,
    reuseExistingServer: false,
  },
});
