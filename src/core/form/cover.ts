/** The cover of an SOP whose official text has one: whose it is, what it is called, its number. */
import type { Sop } from "../sop/schema.ts";
import { NOT_STATED } from "../words/status.ts";
import type { Leaf, Section, TextBlock } from "./blocks.ts";
import { emblemIn, type OfficePaper } from "./office.ts";
import { innerWidth, type PaperSize, sheetOf, stroke } from "./paper.ts";

const EMBLEM = { width: 30, height: 36 };

/** @returns one page that bears neither foot nor number, nothing for an SOP without a cover. */
export function coverSection(sop: Sop, paper: PaperSize, office: OfficePaper): Section[] {
  const { cover, government, unit, number } = sop.identity;
  if (!cover) return [];
  const sheet = sheetOf(paper, "portrait");
  const width = innerWidth(sheet);
  const line = (text: string, size: number): TextBlock => ({
    ...{ kind: "text", text, size, bold: true, align: "center" },
  });
  const rule: Leaf = {
    kind: "ornament",
    height: 3,
    draw: () => [stroke([0, 1.5, width, 1.5], 0.7)],
  };
  const gap = (height: number): Leaf => ({ kind: "gap", height });
  const stated: Leaf[] =
    number === null
      ? [
          {
            kind: "write",
            fields: [{ label: "Nomor:", share: 1 }],
            ...{ height: 7, size: 12, width: 90, align: "center", note: NOT_STATED },
          },
        ]
      : [line(`Nomor: ${number}`, 12)];
  return [
    {
      sheet,
      apart: true,
      furniture: () => [],
      blocks: [
        gap(1),
        emblemIn(office, { ...EMBLEM, align: "center" }),
        gap(8),
        line(government.toUpperCase(), 16),
        line(unit.toUpperCase(), 13),
        gap(30),
        rule,
        gap(6),
        ...sop.heading.map((one, i) => ({
          ...line(one, 20),
          ...(i === 0 ? { heading: 1 as const } : {}),
        })),
        gap(6),
        rule,
        gap(12),
        ...stated,
      ],
    },
  ];
}
