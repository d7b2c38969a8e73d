/** The identity block of an SOP AP in the order of PermenPAN-RB 35/2012. */

import { identityRows } from "../sop/identity.ts";
import type { Sop } from "../sop/schema.ts";
import { NOT_STATED } from "../words/status.ts";
import type { Block, Cell, Leaf } from "./blocks.ts";
import { emblemIn, markOf, type OfficePaper } from "./office.ts";
import { onOneLine } from "./wrap.ts";

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
export function identityBlock(sop: Sop, width: number, office: OfficePaper): Block[] {
  return [facts(sop, width, office), ...approvals(sop.identity, width, office), pairs(sop, width)];
}

function facts(sop: Sop, width: number, office: OfficePaper): Block {
  // Place and further approvals stand with the signatures.
  const rows = identityRows(sop.identity).filter(
    ({ field }) => field !== "tempat" && !field.startsWith("pengesahan-"),
  );
  const left = width / 2;
  const emblem: Cell = {
    rows: rows.length,
    middle: true,
    blocks: [
      emblemIn(office, { height: 22, width: 20, align: "center" }),
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
    rows: rows.map(({ field, label, value }, i) => {
      const signed = field === "disahkan";
      return {
        min: 8,
        whole: true,
        cells: [
          ...(i === 0 ? [emblem] : []),
          { header: "Row" as const, middle: !signed, blocks: [text(label, true)] },
          {
            middle: !signed,
            blocks: signed
              ? approval(sop.identity.approvedBy, sop.identity.place, {
                  ...{ name: "disahkan", label, mark: markOf(office, 0) },
                })
              : value === null
                ? [unstated()]
                : [text(value)],
          },
        ],
      };
    }),
  };
}

/** What the source leaves out is a line to write on: never filled in here, and said to be left out. */
const unstated = (note = NOT_STATED): Leaf => ({
  kind: "write",
  fields: [{ label: "", share: 1 }],
  height: 5,
  note,
});

/** Room for a signature and a stamp between office and name. */
const SIGNING_ROOM = 17;

type Person = Pick<NonNullable<Sop["identity"]["approvedBy"]>, "position" | "name" | "nip">;

function approval(
  person: Person | null,
  place: string | null,
  { name: field, label, mark }: { name: string; label: string; mark: string },
): Leaf[] {
  const told = `Tempat tanda tangan ${label}: ${person?.name ?? NOT_STATED}`;
  const room: Leaf = { kind: "sign", name: field, label: told, height: SIGNING_ROOM, mark };
  const signed = place === null ? [] : [placeLine(place)];
  if (person === null) return [...signed, room, unstated()];
  const { position, name, nip } = person;
  const named = { ...text(name, true), underline: true } as Leaf;
  const number = nip === null ? numberLine : text(onOneLine(`NIP ${nip}`));
  return [...signed, text(position), room, named, number];
}

const placeLine = (place: string): Leaf => ({
  ...{ kind: "write", fields: [{ label: `${place},`, share: 1 }], height: 5, size: SIZE },
});

const numberLine: Leaf = {
  ...{
    kind: "write",
    fields: [{ label: "NIP", share: 1 }],
    height: 5,
    size: SIZE,
    note: NOT_STATED,
  },
};

/** Who drew up, checked and agreed, side by side, where an office signs so. */
function approvals(
  { approvals: all }: Sop["identity"],
  width: number,
  office: OfficePaper,
): Block[] {
  if (all.length === 0) return [];
  return [
    {
      kind: "table",
      look: "boxed",
      widths: all.map(() => width / all.length),
      head: [],
      rows: [
        {
          whole: true,
          cells: all.map((one, i) => ({
            blocks: [
              text(`${one.label}:`, true),
              ...approval(one, null, {
                ...{ name: `pengesahan-${i + 1}`, label: one.label, mark: markOf(office, i + 1) },
              }),
            ],
          })),
        },
      ],
    },
  ];
}

function pairs(sop: Sop, width: number): Block {
  const cell = (title: string, content: Leaf[]): Cell => ({
    blocks: [text(`${title}:`, true), { kind: "gap", height: 0.6 }, ...content],
  });
  const orNot = (items: readonly string[]) =>
    items.length === 0 ? [unstated()] : [numbered(items)];
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
      cell("Peringatan", [sop.warning === null ? unstated() : text(sop.warning)]),
      cell(sop.records.heading, [sop.records.text === null ? unstated() : text(sop.records.text)]),
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
