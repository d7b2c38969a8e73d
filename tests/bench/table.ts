import { cpus, version as kernel, totalmem } from "node:os";
import { spareOf, verdictOf } from "../support/budgets.ts";
import type { Row } from "./row.ts";

/** @returns what the figures were measured on. */
export function machine(): string {
  const all = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${all.length} × ${all[0]?.model.trim() ?? "processor"}, ${memory} GiB, ${kernel()}, Node ${process.version}`;
}

const figure = (value: number) => (value >= 100 ? value.toFixed(0) : value.toFixed(2));

export const broken = ({ measured, budget }: Row): boolean =>
  budget !== null && verdictOf(budget, measured) === "broken";

const WORDS = { kept: "kept", near: "NEARLY SPENT", broken: "BROKEN" };

/** @returns the cells of one row: what, measured, promised, spare, verdict. */
function cellsOf({ what, measured, unit, budget }: Row): string[] {
  const found = `${figure(measured)} ${unit}`;
  if (budget === null) return [what, found, "", "", ""];
  const promised = `≤ ${figure(budget.most)} ${unit}`;
  return [what, found, promised, spareOf(budget, measured), WORDS[verdictOf(budget, measured)]];
}

/** @returns the rows as lines of one table. */
export function tableOf(rows: Row[]): string {
  const all = [["what", "measured", "promised", "spare", ""], ...rows.map(cellsOf)];
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...all.map((line) => line[column]?.length ?? 0)),
  );
  const padded = (cell: string, column: number) => {
    const width = widths[column] ?? 0;
    return column === 0 ? cell.padEnd(width) : cell.padStart(width);
  };
  return all.map((line) => line.map(padded).join("  ").trimEnd()).join("\n");
}
