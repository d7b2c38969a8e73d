import { test } from "@playwright/test";

/** What the slowest tests' table looks for. */
export const LONG = "long";

/** For a test past 20 s: gives it three times the usual time, and the table of the slowest its reason. */
export function long(reason: string): void {
  test.slow();
  test.info().annotations.push({ type: LONG, description: reason });
}
