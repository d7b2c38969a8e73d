import type { Reporter, TestCase, TestResult } from "@playwright/test/reporter";

/** Beyond this a test says on its line why it takes so long. */
const LONG = 20_000;
const SHOWN = 10;

/** Prints where the time of a run went: its slowest tests. */
export default class SlowestReporter implements Reporter {
  private readonly tests: { name: string; took: number }[] = [];

  onTestEnd({ title, location }: TestCase, { duration }: TestResult): void {
    const [, file = location.file] = location.file.split("/tests/e2e/");
    this.tests.push({ name: `${file}:${location.line} ${title}`, took: duration });
  }

  onEnd(): void {
    const slowest = this.tests.toSorted((a, b) => b.took - a.took).slice(0, SHOWN);
    const long = this.tests.filter(({ took }) => took > LONG).length;
    const lines = slowest.map(({ name, took }) => `  ${seconds(took)}  ${name}`);
    console.log(
      [`\nThe ${slowest.length} slowest of ${this.tests.length} tests`, ...lines].join("\n"),
    );
    console.log(
      `  ${long} took longer than ${LONG / 1000} s; all together ${seconds(this.tests.reduce((sum, { took }) => sum + took, 0))}\n`,
    );
  }
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1).padStart(6)} s`;
