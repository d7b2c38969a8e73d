/** The heads of the official table, and what it says of a step: the same on screen, in the file, on paper. */
import type { Actor, Sop, Step } from "../sop/schema.ts";

export interface HeadCell {
  title: string;
  /** How many rows of heads, and how many columns, the cell takes. */
  rows: number;
  columns: number;
  /** Index of the actor whose column it names. */
  actor?: number;
  /** True where it stands over all actors: a word of the form, not of the SOP. */
  overActors?: boolean;
}

const QUALITY = ["Kelengkapan", "Waktu", "Output"];

/** Neighbours under one common title, or alone without one. */
function groupsOf(actors: readonly Actor[]): { title: string | null; actors: number[] }[] {
  const groups: { title: string | null; actors: number[] }[] = [];
  for (const [index, { group }] of actors.entries()) {
    const last = groups.at(-1);
    if (group !== null && last?.title === group) last.actors.push(index);
    else groups.push({ title: group, actors: [index] });
  }
  return groups;
}

/** @returns the rows of heads, each from left to right: two, and a third where actors have common titles. */
export function chartHeads({ actors }: Pick<Sop, "actors">): HeadCell[][] {
  const groups = groupsOf(actors);
  const below = groups.some(({ title }) => title !== null) ? 2 : 1;
  const upright = (title: string, rows: number): HeadCell => ({ title, rows, columns: 1 });
  const named = (index: number, rows: number): HeadCell => ({
    ...upright(actors[index]?.name ?? "", rows),
    actor: index,
  });
  const first = groups.flatMap(({ title, actors: own }) =>
    title === null
      ? own.map((index) => named(index, below))
      : [{ title, rows: 1, columns: own.length }],
  );
  const second = groups.flatMap(({ title, actors: own }) =>
    title === null ? [] : own.map((index) => named(index, 1)),
  );
  return [
    [
      upright("No", below + 1),
      upright("Uraian Kegiatan", below + 1),
      { title: "Pelaksana", rows: 1, columns: actors.length, overActors: true },
      { title: "Mutu Baku", rows: 1, columns: QUALITY.length },
      upright("Ket.", below + 1),
    ],
    [...first, ...QUALITY.map((title) => upright(title, below))],
    ...(second.length > 0 ? [second] : []),
  ];
}

/** @returns the title of each column, for a table whose heads are one row. */
export const columnTitles = ({ actors }: Pick<Sop, "actors">): string[] => [
  "No",
  "Uraian Kegiatan",
  ...actors.map(({ name, group }) => (group === null ? name : `${group}: ${name}`)),
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
