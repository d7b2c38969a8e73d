/** The journeys of a second SOP, on a site built with it: see tests/support/second-site.ts. */
import { defineConfig } from "@playwright/test";
import config from "./playwright.config.ts";

const PORT = Number(process.env.PORT ?? 4329) + 1000;
// Below a path, as an office may serve it: all that is tried here is tried there.
const BASE_PATH = "/sop/";
const SITE_URL = `http://localhost:${PORT}`;
const url = SITE_URL + BASE_PATH;

// Given two configurations, defineConfig would start the servers of both.
export default defineConfig({
  ...config,
  testDir: "tests/e2e/second",
  testIgnore: [],
  use: { ...config.use, baseURL: url },
  webServer: {
    command: "node tests/support/second-site.ts",
    env: { PORT: String(PORT), SITE_URL, BASE_PATH },
    url,
    // It builds the site first.
    timeout: 600_000,
    reuseExistingServer: false,
  },
});
