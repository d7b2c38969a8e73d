/** The columns of the control sheet, and its rows before any pen touched them. */
import { requirementsOf } from "../sop/graph.ts";
import type { Sop, Step } from "../sop/schema.ts";
import type { Cell, Leaf, Row, Table } from "./blocks.ts";

const SMALL = 7.5;
/** Room that a row needs to be filled by hand. */
export const WRITING_ROW = 15;

/** Shares of the width; 255 mm is what A4 landscape leaves. */
const COLUMNS: readonly (readonly [title: string, share: number])[] = [
  ["No", 8],
  ["Kegiatan", 37],
  ["Pelaksana (nama/NIP)", 38],
  ["Kelengkapan", 28],
  ["Mulai (WITA)", 17],
  ["Selesai (WITA)", 17],
  ["Waktu baku / nyata", 19],
  ["Output", 29],
  ["Hasil", 26],
  ["Paraf", 15],
  ["Ket.", 21],
];

export const small = (text: string, bold = false): Leaf => ({
  kind: "text",
  text,
  size: SMALL,
  bold,
});

/** The sheet's table around its rows. */
export function stepsTable(width: number, rows: Row[]): Table {
  const total = COLUMNS.reduce((sum, [, share]) => sum + share, 0);
  const head = COLUMNS.map(
    ([title]): Cell => ({
      header: "Column",
      middle: true,
      blocks: [{ kind: "text", text: title, size: SMALL, bold: true, align: "center" }],
    }),
  );
  return {
    kind: "table",
    look: "ruled",
    widths: COLUMNS.map(([, share]) => (share / total) * width),
    head: [{ cells: head }],
    rows,
  };
}

/** A step that nobody has begun: everything left open for a pen. */
export function emptyStepRow(sop: Sop, step: Step): Row {
  return {
    min: WRITING_ROW,
    whole: true,
    cells: [
      { header: "Row", blocks: [small(`${step.number}`)] },
      { blocks: [small(step.activity)] },
      { blocks: [small(actorName(sop, step.actor), true)] },
      { blocks: [boxes(requirementsOf(step).map(({ label }) => [label, false] as const))] },
      { blocks: [] },
      { blocks: [] },
      { blocks: [small(step.duration ?? ""), small("Nyata: ………")] },
      { blocks: outputLeaves(step, false, null) },
      { blocks: [boxes(step.outcomes.map(({ label }) => [label, false] as const))] },
      { blocks: [] },
      { blocks: [] },
    ],
  };
}

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
  const empty = (): Row => ({
    min: WRITING_ROW,
    cells: COLUMNS.map((_, i): Cell => {
      if (i === 0) return { header: "Row", blocks: [small("…")] };
      return { blocks: i === 1 ? [small("Langkah ke-: ……"), small("Putaran ke-: ……")] : [] };
    }),
  });
  return [title, ...Array.from({ length: count }, empty)];
}

export const actorName = (sop: Sop, id: string) =>
  sop.actors.find((actor) => actor.id === id)?.short ?? id;

export const boxes = (items: readonly (readonly [label: string, checked: boolean])[]): Leaf => ({
  kind: "checks",
  size: SMALL,
  items: items.map(([label, checked]) => ({ label, checked })),
});

/** The output with its box, and number and date where it is a document. */
export function outputLeaves(
  step: Step,
  done: boolean,
  document: { number: string | null; date: string | null } | null,
): Leaf[] {
  if (step.output === null) return [];
  const output = boxes([[step.output.text, done]]);
  if (!step.output.document) return [output];
  if (!done) return [output, small("No.: ……………"), small("Tgl.: ……………")];
  const number = `No.: ${document?.number ?? "–"}`;
  return [
    output,
    small(number),
    small(`Tgl.: ${document?.date?.split("-").reverse().join("-") ?? "–"}`),
  ];
}
