/** The kop: place for the emblem, government and unit, a double rule, then the form's own name. */
import type { Sop } from "../sop/schema.ts";
import type { Block, Leaf } from "./blocks.ts";
import { emblemIn, type OfficePaper } from "./office.ts";
import { stroke } from "./paper.ts";

const EMBLEM = 22;

/** @returns the kop over a column of `width` mm. */
export function letterhead(
  sop: Pick<Sop, "identity">,
  width: number,
  office: OfficePaper,
): Block[] {
  const emblem = emblemIn(office, { height: 17, width: 15 });
  const centre = { kind: "text", align: "center", bold: true } as const;
  return [
    {
      kind: "table",
      look: "plain",
      widths: [EMBLEM, width - 2 * EMBLEM, EMBLEM],
      head: [],
      rows: [
        {
          min: 19,
          cells: [
            { blocks: [emblem] },
            {
              middle: true,
              blocks: [
                { ...centre, text: sop.identity.government.toUpperCase(), size: 13 },
                { ...centre, text: sop.identity.unit.toUpperCase(), size: 11 },
                ...(office.address ?? []).map(
                  (line): Leaf => ({ ...centre, text: line, size: 8, bold: false }),
                ),
              ],
            },
            { blocks: [] },
          ],
        },
      ],
    },
    doubleRule(width),
  ];
}

/** A thick and a thin line, as under every official letter head: decoration, hence a plain gap to a reader. */
function doubleRule(width: number): Block {
  return {
    kind: "ornament",
    height: 2.4,
    draw: () => [stroke([0, 0.3, width, 0.3], 0.7), stroke([0, 1.2, width, 1.2], 0.2)],
  };
}

/** @returns the name of the form, centred. */
export function formTitle(title: string, subtitle: string): Block[] {
  return [
    { kind: "gap", height: 2 },
    { kind: "text", heading: 1, text: title, size: 13, bold: true, align: "center" },
    { kind: "text", text: subtitle, size: 11, bold: true, align: "center" },
    { kind: "gap", height: 2.5 },
  ];
}
