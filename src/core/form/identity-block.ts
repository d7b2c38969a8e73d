/** The identity block of an SOP AP in the order of PermenPAN-RB 35/2012. */
import { identityRows } from "../sop/identity.ts";
import type { Sop } from "../sop/schema.ts";
import type { Block, Cell, Leaf } from "./blocks.ts";
import { NOT_STATED } from "./words.ts";

const SIZE = 9;
const LABEL = 34;

const text = (value: string, bold = false): Leaf => ({
  kind: "text",
  text: value,
  size: SIZE,
  bold,
});
const centred = (value: string): Leaf => ({
  kind: "text",
  text: value,
  size: SIZE,
  bold: true,
  align: "center",
});
const numbered = (items: readonly string[]): Leaf => ({
  kind: "list",
  size: SIZE,
  items: items.map((item, i) => ({ label: `${i + 1}.`, text: item })),
});

/** @returns the block and the three pairs below it, `width` mm wide. */
export function identityBlock(sop: Sop, width: number): Block[] {
  return [facts(sop, width), pairs(sop, width)];
}

function facts(sop: Sop, width: number): Block {
  const rows = identityRows(sop.identity);
  const left = width * 0.44;
  const emblem: Cell = {
    rows: rows.length,
    middle: true,
    blocks: [
      { kind: "blank", height: 22, width: 20, caption: "Lambang daerah", align: "center" },
      { kind: "gap", height: 2 },
      centred(sop.identity.government.toUpperCase()),
      centred(sop.identity.unit.toUpperCase()),
    ],
  };
  return {
    kind: "table",
    look: "ruled",
    widths: [left, LABEL, width - left - LABEL],
    head: [],
    rows: rows.map(({ field, label, value }, i) => ({
      // Room for stamp and signature when the SOP is approved on paper.
      min: field === "disahkan" ? 24 : 8,
      cells: [
        ...(i === 0 ? [emblem] : []),
        { header: "Row" as const, middle: field !== "disahkan", blocks: [text(label, true)] },
        { middle: field !== "disahkan", blocks: [text(value ?? NOT_STATED)] },
      ],
    })),
  };
}

function pairs(sop: Sop, width: number): Block {
  const cell = (title: string, content: Leaf[]): Cell => ({
    blocks: [text(`${title}:`, true), { kind: "gap", height: 0.6 }, ...content],
  });
  const orNot = (items: readonly string[]) =>
    items.length === 0 ? [text(NOT_STATED)] : [numbered(items)];
  const rows: [Cell, Cell][] = [
    [
      cell("Dasar Hukum", orNot(sop.legalBasis.map(({ citation }) => citation))),
      cell("Kualifikasi Pelaksana", orNot(sop.qualifications)),
    ],
    [
      cell("Keterkaitan", orNot(sop.related.map(({ title }) => title))),
      cell("Peralatan/Perlengkapan", orNot(sop.equipment)),
    ],
    [
      cell("Peringatan", [text(sop.warning ?? NOT_STATED)]),
      cell(sop.records.heading, [text(sop.records.text ?? NOT_STATED)]),
    ],
  ];
  return {
    kind: "table",
    look: "boxed",
    widths: [width / 2, width / 2],
    head: [],
    rows: rows.map((cells) => ({ min: 16, cells })),
  };
}
