/** The columns of the control sheet, and its rows before any pen touched them. */
import { readDuration } from "../sop/duration/read.ts";
import { requirementsOf } from "../sop/graph.ts";
import { othersInWords } from "../sop/others.ts";
import type { Sop, Step } from "../sop/schema.ts";
import { dayShort } from "../words/day.ts";
import { requirementText } from "../words/requirement.ts";
import { inZone } from "../words/time.ts";
import type { Cell, Leaf, Row, Table } from "./blocks.ts";
import { anybodysLine, handRows, linesToSign } from "./hand-rows.ts";

const SMALL = 8;

/**
 * The columns; `pen` is the least width in mm that leaves room for a hand, `share` what a column gets of
 * the width that nothing needs.
 */
const COLUMNS: readonly { title: string; pen: number; share: number }[] = [
  { title: "No", pen: 8, share: 0 },
  { title: "Kegiatan", pen: 32, share: 4 },
  { title: "Pelaksana", pen: 28, share: 2 },
  { title: "Kelengkapan", pen: 24, share: 2 },
  { title: inZone("Mulai"), pen: 17.5, share: 1 },
  { title: inZone("Selesai"), pen: 17.5, share: 1 },
  { title: "Waktu baku / nyata", pen: 17, share: 0 },
  { title: "Output", pen: 24, share: 2 },
  { title: "Hasil", pen: 24, share: 2 },
  { title: "Paraf", pen: 15, share: 0 },
  { title: "Ket.", pen: 19, share: 2 },
];

export const small = (text: string, bold = false): Leaf => ({
  kind: "text",
  text,
  size: SMALL,
  bold,
});

/** The sheet's table around its rows. */
export function stepsTable(width: number, rows: Row[]): Table {
  const total = COLUMNS.reduce((sum, { share }) => sum + share, 0);
  const head = COLUMNS.map(
    ({ title }): Cell => ({
      header: "Column",
      middle: true,
      blocks: [{ kind: "text", text: title, size: SMALL, bold: true, align: "center" }],
    }),
  );
  return {
    kind: "table",
    look: "ruled",
    widths: COLUMNS.map(({ share }) => (share / total) * width),
    least: COLUMNS.map(({ pen }) => pen),
    balance: true,
    head: [{ cells: head }],
    rows,
  };
}

/** A step that nobody has begun: everything left open for a pen. */
export function emptyStepRows(sop: Sop, step: Step): Row[] {
  return handRows(
    [
      { header: "Row", blocks: [small(`${step.number}`)] },
      { blocks: [small(step.activity)] },
      { blocks: [small(actorName(sop, step.actor), true), ...othersLeaves(sop, step)] },
      {
        blocks: [boxes(requirementsOf(step).map((one) => [requirementText(one), false] as const))],
      },
      { blocks: [] },
      { blocks: [] },
      { blocks: timeToFill(step) },
      { blocks: step.output === null ? [] : [boxes([[step.output.text, false]])] },
      { blocks: [outcomesToTick(step)] },
      { blocks: [] },
      { blocks: [] },
    ],
    linesToSign(sop, step),
  );
}

const asked = (label: string): Leaf[] => [
  small(label),
  { kind: "write", fields: [{ label: "", share: 1 }], height: 5 },
];

/** The time that the SOP allows; lines for what a rate is counted by, and for the time really taken. */
export function timeToFill(step: Step | undefined): Leaf[] {
  const reading = readDuration(step?.duration ?? null);
  return [
    ...(step?.duration ? [small(step.duration)] : []),
    ...(reading.kind === "rate" ? asked(`Jumlah ${reading.per}:`) : []),
    ...asked("Nyata:"),
  ];
}

/** Boxes for the outcomes; a step that may be passed over has one more. */
export const outcomesToTick = ({ outcomes, optional }: Step): Leaf =>
  boxes([
    ...outcomes.map(({ label }) => [label, false] as const),
    ...(optional ? [["Dilewati (alasan pada Ket.)", false] as const] : []),
  ]);

/** Rows for what was sent back and done again, with nothing but their round to fill in. */
export function reworkRows(count: number): Row[] {
  const title: Row = {
    leads: true,
    cells: [
      {
        span: COLUMNS.length,
        blocks: [
          small(
            "Putaran ulang: diisi bila suatu langkah dikembalikan; alasan ditulis pada Ket.",
            true,
          ),
        ],
      },
    ],
  };
  const written = (label: string): Leaf => ({
    kind: "write",
    fields: [{ label, share: 1 }],
    height: 5.5,
    size: SMALL,
  });
  const cells = COLUMNS.map((_, i): Cell => {
    if (i === 0) return { header: "Row", blocks: [small("…")] };
    return { blocks: i === 1 ? [written("Langkah ke-"), written("Putaran ke-")] : [] };
  });
  return [title, ...Array.from({ length: count }, () => handRows(cells, [anybodysLine()])).flat()];
}

/** Who else works at the step, and how: "bersama Sekretaris". */
export function othersLeaves(sop: Sop, step: Step): Leaf[] {
  const told = othersInWords(sop, step).join(", ");
  return told === "" ? [] : [small(told)];
}

export const actorName = (sop: Sop, id: string) =>
  sop.actors.find((actor) => actor.id === id)?.short ?? id;

export const boxes = (items: readonly (readonly [label: string, checked: boolean])[]): Leaf => ({
  kind: "checks",
  size: SMALL,
  items: items.map(([label, checked]) => ({ label, checked })),
});

/** What a finished step put out, with number and date where it is a document; what has none is a line to write on. */
export function outputLeaves(
  step: Step,
  document: { number: string | null; date: string | null } | null,
): Leaf[] {
  if (step.output === null) return [];
  const output = boxes([[step.output.text, true]]);
  if (!step.output.document) return [output];
  const day = document?.date ? dayShort(document.date) : null;
  return [output, given("No.:", document?.number ?? null), given("Tgl.:", day)];
}

const given = (label: string, value: string | null): Leaf =>
  value === null
    ? { kind: "write", fields: [{ label, share: 1 }], height: 5.5, size: SMALL }
    : small(`${label} ${value}`);
