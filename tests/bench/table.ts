import { cpus, version as kernel, totalmem } from "node:os";
import type { Row } from "./row.ts";

/** @returns what the figures were measured on. */
export function machine(): string {
  const all = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${all.length} × ${all[0]?.model.trim() ?? "processor"}, ${memory} GiB, ${kernel()}, Node ${process.version}`;
}

const figure = (value: number) => (value >= 100 ? value.toFixed(0) : value.toFixed(1));

export const broken = ({ measured, promise }: Row): boolean =>
  promise !== null && !(measured <= promise);

const verdict = (row: Row) => (row.promise === null ? "" : broken(row) ? "BROKEN" : "kept");

/** @returns the rows as lines of one table. */
export function tableOf(rows: Row[]): string {
  const cells = rows.map((row) => [
    row.what,
    `${figure(row.measured)} ${row.unit}`,
    row.promise === null ? "" : `≤ ${row.promise} ${row.unit}`,
    verdict(row),
  ]);
  const all = [["what", "measured", "promised", ""], ...cells];
  const widths = [0, 1, 2].map((column) =>
    Math.max(...all.map((line) => line[column]?.length ?? 0)),
  );
  return all
    .map(([what = "", measured = "", promised = "", kept = ""]) =>
      [
        what.padEnd(widths[0] ?? 0),
        measured.padStart(widths[1] ?? 0),
        promised.padStart(widths[2] ?? 0),
        kept,
      ].join("  "),
    )
    .join("\n");
}
