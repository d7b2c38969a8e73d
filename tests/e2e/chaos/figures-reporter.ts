import type { Reporter, TestCase, TestResult } from "@playwright/test/reporter";
import { FIGURE } from "./figures.ts";

/** Prints the figures of a run as one block when all its tests are done. */
export default class FiguresReporter implements Reporter {
  private readonly lines: string[] = [];

  onTestEnd({ title }: TestCase, { annotations }: TestResult): void {
    const found = annotations.filter(({ type }) => type === FIGURE);
    if (found.length === 0) return;
    this.lines.push(`  ${title}`, ...found.map(({ description }) => `    ${description}`));
  }

  onEnd(): void {
    if (this.lines.length > 0) console.log(["", "Figures", ...this.lines, ""].join("\n"));
  }
}
