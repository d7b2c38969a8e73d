import { type Budget, hold } from "../../support/budgets.ts";
import { figure } from "../chaos/figures.ts";

/**
 * Holds a measure to its budget. One that is nearly spent is printed at once, and again in the block of
 * figures that ends the run.
 * @throws Error when it is overspent.
 */
export function expectWithin(budget: Budget, measured: number, detail = ""): void {
  const warn = (line: string) => {
    console.warn(line);
    figure(line);
  };
  hold(budget, measured, warn, detail);
}
