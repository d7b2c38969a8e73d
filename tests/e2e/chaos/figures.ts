import { test } from "../fixtures.ts";

/** The kind of annotation that `figures-reporter.ts` prints at the end of a run. */
export const FIGURE = "figure";

/** Notes one line of figures under the test that is running. */
export function figure(text: string): void {
  test.info().annotations.push({ type: FIGURE, description: text });
}
