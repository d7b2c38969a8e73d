import type { Reporter, TestCase, TestResult } from "@playwright/test/reporter";
import { LONG } from "./long.ts";

/** Beyond this a test says why it takes so long: `long()`. */
const LONG_MS = 20_000;
const SHOWN = 10;

/** Prints where the time of a run went: its slowest tests, and which of them owe a reason. */
export default class SlowestReporter implements Reporter {
  private readonly tests: { name: string; took: number; reason: string | undefined }[] = [];

  onTestEnd({ title, location }: TestCase, { duration, annotations }: TestResult): void {
    const [, file = location.file] = location.file.split("/tests/e2e/");
    const reason = annotations.find(({ type }) => type === LONG)?.description;
    this.tests.push({ name: `${file}:${location.line} ${title}`, took: duration, reason });
  }

  onEnd(): void {
    const slowest = this.tests.toSorted((a, b) => b.took - a.took).slice(0, SHOWN);
    const long = this.tests.filter(({ took }) => took > LONG_MS);
    const owing = long.filter(({ reason }) => reason === undefined);
    const lines = slowest.map(({ name, took, reason }) =>
      [`  ${seconds(took)}  ${name}`, ...(reason ? [`            ${reason}`] : [])].join("\n"),
    );
    console.log(
      [`\nThe ${slowest.length} slowest of ${this.tests.length} tests`, ...lines].join("\n"),
    );
    console.log(
      `  ${long.length} took longer than ${LONG_MS / 1000} s, ${owing.length} of them without a reason; all together ${seconds(this.tests.reduce((sum, { took }) => sum + took, 0))}\n`,
    );
  }
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1).padStart(6)} s`;
