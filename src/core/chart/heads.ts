/** The heads of the official table, and what it says of a step: the same on screen, in the file, on paper. */
import type { Sop, Step } from "../sop/schema.ts";

export interface HeadCell {
  title: string;
  /** How many rows of heads, and how many columns, the cell takes. */
  rows: number;
  columns: number;
  /** Set where the title is an actor's column or stands over them. */
  of?: "actor" | "actors";
}

const QUALITY = ["Kelengkapan", "Waktu", "Output"];

/** @returns the rows of heads, each from left to right. */
export function chartHeads(sop: Sop): HeadCell[][] {
  const upright = (title: string): HeadCell => ({ title, rows: 2, columns: 1 });
  const single = (title: string): HeadCell => ({ title, rows: 1, columns: 1 });
  return [
    [
      upright("No"),
      upright("Uraian Kegiatan"),
      { title: "Pelaksana", rows: 1, columns: sop.actors.length, of: "actors" },
      { title: "Mutu Baku", rows: 1, columns: QUALITY.length },
      upright("Ket."),
    ],
    [
      ...sop.actors.map(({ name }): HeadCell => ({ ...single(name), of: "actor" })),
      ...QUALITY.map(single),
    ],
  ];
}

/** @returns the title of each column, for a table whose heads are one row. */
export const columnTitles = (sop: Sop): string[] => [
  "No",
  "Uraian Kegiatan",
  ...sop.actors.map(({ name }) => name),
  ...QUALITY,
  "Ket.",
];

/** @returns the texts of a step's row: those before the actors' columns, and those after them. */
export const rowTexts = (step: Step): { before: string[]; after: string[] } => ({
  before: [`${step.number}.`, step.activity],
  after: [
    step.requirements?.text ?? "",
    step.duration ?? "",
    step.output?.text ?? "",
    step.remarks ?? "",
  ],
});
