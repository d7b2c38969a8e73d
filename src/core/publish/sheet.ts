/**
 * The official table of steps as one sheet of a workbook, in the form that the import reads back: what a
 * performer does stands in words or signs that every typeface has, and where a row leads in a column of its own.
 */
import type { Actor, Outcome, Sop, Step } from "../sop/schema.ts";

import { isStart, symbolOf } from "../sop/symbol.ts";

/** A sheet of texts; places are counted from 0. */
export interface TableSheet {
  rows: string[][];
  merges: { startRow: number; endRow: number; startCol: number; endCol: number }[];
  /** How many rows at the top are heads. */
  heads: number;
  /** Columns of performers. */
  actors: { first: number; count: number };
}

/** What may stand in a performer's cell. */
export const MARKS = {
  box: "■",
  diamond: "◇",
  start: "Mulai",
  end: "Selesai",
  together: "bersama",
  assists: "membantu",
  continues: "meneruskan",
} as const;

const ACTIVITY = ["No", "Uraian Kegiatan"];
const STANDARDS = ["Kelengkapan", "Waktu", "Output", "Ket.", "Berikutnya"];
const NAMES = 2;

/** @returns the steps of an SOP as a sheet. */
export const sheetOf = (sop: Sop): TableSheet =>
  withHeads(
    sop.actors,
    sop.steps.map((step) => rowOf(sop, step)),
  );

/** Rows of a table to be filled. */
const EMPTY_ROWS = 30;
const EXAMPLES = ["Pelaksana 1", "Pelaksana 2", "Pelaksana 3"];

/** @returns a sheet to be filled and imported. */
export const emptySheet = (): TableSheet =>
  withHeads(
    EXAMPLES.map((name) => ({ name, group: null })),
    Array.from({ length: EMPTY_ROWS }, () =>
      Array<string>(ACTIVITY.length + EXAMPLES.length + STANDARDS.length).fill(""),
    ),
  );

function markOf(sop: Sop, step: Step, actor: string): string {
  if (step.actor !== actor) {
    const part = step.others.find((other) => other.actor === actor)?.part;
    return part === undefined ? "" : MARKS[part];
  }
  const symbol = symbolOf(sop, step);
  if (symbol !== "capsule") return MARKS[symbol];
  return isStart(sop, step) ? MARKS.start : MARKS.end;
}

const rowOf = (sop: Sop, step: Step): string[] => [
  String(step.number),
  step.activity,
  ...sop.actors.map(({ id }) => markOf(sop, step, id)),
  step.requirements?.text ?? "",
  step.duration ?? "",
  step.output?.text ?? "",
  step.remarks ?? "",
  step.outcomes.map((outcome) => wayOf(sop, outcome)).join("\n"),
];

/** "Disetujui → 5" */
function wayOf(sop: Sop, { label, target }: Outcome): string {
  if ("step" in target) {
    return `${label} → ${sop.steps.find(({ id }) => id === target.step)?.number ?? ""}`;
  }
  return `${label} → Akhir (${sop.ends.find(({ id }) => id === target.end)?.label ?? ""})`;
}

/** Names of performers stand below their groups, those below "Pelaksana"; the other heads reach down. */
function withHeads(actors: readonly Pick<Actor, "name" | "group">[], rows: string[][]): TableSheet {
  const isGrouped = actors.some(({ group }) => group !== null);
  const heads = isGrouped ? NAMES + 1 : NAMES;
  const [first, count] = [ACTIVITY.length, actors.length];
  const names = actors.map(({ name }) => name);
  const groups = actors.map(({ name, group }) => group ?? name);
  const line = (own: readonly string[], beside: boolean) => [
    ...ACTIVITY.map((text) => (beside ? text : "")),
    ...own,
    ...STANDARDS.map((text) => (beside ? text : "")),
  ];
  const over = names.map((_, n) => (n === 0 ? "Pelaksana" : ""));
  const top = [
    over,
    ...(isGrouped ? [groups.map((text, n) => (isFirst(actors, n) ? text : ""))] : []),
  ];
  const last = actors.map(({ name, group }) => (isGrouped && group === null ? "" : name));
  return {
    rows: [...[...top, last].map((own, n) => line(own, n === 0)), ...rows],
    merges: [
      ...down([...ACTIVITY.keys(), ...STANDARDS.map((_, n) => first + count + n)], 0, heads),
      ...(count > 1
        ? [{ startRow: 0, endRow: 0, startCol: first, endCol: first + count - 1 }]
        : []),
      ...(isGrouped ? groupMerges(actors, first) : []),
    ],
    heads,
    actors: { first, count },
  };
}

const down = (columns: readonly number[], from: number, rows: number): TableSheet["merges"] =>
  columns.map((at) => ({ startRow: from, endRow: from + rows - 1, startCol: at, endCol: at }));

type Grouped = readonly Pick<Actor, "group">[];

/** Performers beside each other under one head. */
const isFirst = (actors: Grouped, n: number): boolean =>
  actors[n]?.group === null || actors[n]?.group !== actors[n - 1]?.group;

function groupMerges(actors: Grouped, first: number): TableSheet["merges"] {
  return actors.flatMap(({ group }, n) => {
    if (group === null) return down([first + n], 1, NAMES);
    if (!isFirst(actors, n)) return [];
    const after = actors.slice(n).findIndex((one) => one.group !== group);
    const count = after < 0 ? actors.length - n : after;
    const startCol = first + n;
    return count > 1 ? [{ startRow: 1, endRow: 1, startCol, endCol: startCol + count - 1 }] : [];
  });
}
