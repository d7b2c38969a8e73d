import { defineConfig } from "@playwright/test";
import { findBrowser, nameOf } from "./src/build/chromium/find.ts";
import { RUN } from "./tests/e2e/run.ts";

const browser = await findBrowser();
const { executablePath, args } = browser;
// Each worker reads this file again; said once is enough.
if (process.env.TEST_WORKER_INDEX === undefined) {
  console.log(`Tested with ${await nameOf(browser)} (${browser.source})`);
}
// Workers inherit it.
process.env[RUN] ??= String(process.pid);
const PORT = Number(process.env.PORT ?? 4329);

export default defineConfig({
  testDir: "tests/e2e",
  // Those run on a site of their own: playwright.second.config.ts.
  testIgnore: "second/**",
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  reporter: [
    ["list"],
    ["./tests/e2e/chaos/figures-reporter.ts"],
    ["./tests/e2e/slowest-reporter.ts"],
  ],
  // A loaded machine shall be slow, not red: only what fails waits this long.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: `http://localhost:${PORT}`,
    locale: "id-ID",
    timezoneId: "Asia/Makassar",
    // The offline tests allow them; for the others a page should come from the server, not a cache.
    serviceWorkers: "block",
    // It looks at the whole page after each act: `--trace retain-on-failure` writes one when it is wanted.
    trace: "off",
    // A button changes its colours within a tenth of a second: they are measured as they come to rest.
    contextOptions: { reducedMotion: "reduce" },
    launchOptions: { executablePath, args },
  },
  webServer: {
    // The built site with its real headers, so that every test runs under its policy.
    command: "node src/build/serve/main.ts",
    env: { PORT: String(PORT) },
    url: `http://localhost:${PORT}/`,
    reuseExistingServer: false,
  },
});
