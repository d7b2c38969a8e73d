/** Names this run of the tests to all its workers: `playwright.config.ts` sets it. */
export const RUN = "E2E_RUN";
