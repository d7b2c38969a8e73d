/** The columns of the official table, as the grid walks through them. */
import type { Draft, DraftStep } from "../../core/draft/draft.ts";
import { textIn } from "../../core/draft/edit-steps.ts";

export type TextColumn = "activity" | "requirements" | "duration" | "output" | "remarks";

export type Column =
  | { kind: "number"; key: "number"; name: string }
  | { kind: "text"; key: TextColumn; name: string }
  | { kind: "actor"; key: string; name: string };

const text = (key: TextColumn, name: string): Column => ({ kind: "text", key, name });

/** @returns every column from the left; an actor's key is its id. */
export const columnsOf = ({ actors }: Draft): Column[] => [
  { kind: "number", key: "number", name: "No" },
  text("activity", "Uraian Kegiatan"),
  ...actors.map(
    ({ id, name }, n): Column => ({ kind: "actor", key: id, name: name || `Pelaksana ${n + 1}` }),
  ),
  text("requirements", "Kelengkapan"),
  text("duration", "Waktu"),
  text("output", "Output"),
  text("remarks", "Ket."),
];

export const textOf = (step: DraftStep, key: TextColumn): string => textIn(step, key);

/** Where the grid stands. */
export interface Spot {
  step: string;
  column: string;
}

/** @returns the id of a cell's element. */
export const cellId = ({ step, column }: Spot): string => `s-cell-${step}-${column}`;

/** @returns the spot so many rows and columns away, held within the table; null where there is none. */
export function moveFrom(
  { steps }: Draft,
  columns: readonly Column[],
  from: Spot,
  by: { rows: number; columns: number },
): Spot | null {
  const within = (n: number, length: number) => Math.min(Math.max(n, 0), length - 1);
  const row = within(steps.findIndex(({ id }) => id === from.step) + by.rows, steps.length);
  const at = within(
    columns.findIndex(({ key }) => key === from.column) + by.columns,
    columns.length,
  );
  const [step, column] = [steps[row], columns[at]];
  return step && column ? { step: step.id, column: column.key } : null;
}
