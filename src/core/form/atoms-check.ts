/** Check boxes with their labels as strips. */
import type { Leaf, Placed } from "./blocks.ts";
import type { Box } from "./boxes.ts";
import { type Atom, BODY_SIZE, type Composition, RULE, tagUnder } from "./strips.ts";
import { legible, lineHeight, widthOf } from "./typeface.ts";
import { wrap } from "./wrap.ts";

const CHECK_BOX = 4;

const square = (x: number, y: number, side: number): Placed => ({
  ...{ x, y, w: side, h: side },
  ink: {
    kind: "path",
    points: [x, y, x + side, y, x + side, y + side, x, y + side],
    width: RULE * 1.4,
    closed: true,
  },
});

/** A tick inside the square whose corner is given. */
const tick = (x: number, y: number, side: number): Placed => ({
  ...{ x, y, w: side, h: side },
  ink: {
    kind: "path",
    points: [
      x + side * 0.18,
      y + side * 0.52,
      x + side * 0.42,
      y + side * 0.8,
      x + side * 0.85,
      y + side * 0.2,
    ],
    width: RULE * 2.6,
    round: true,
  },
});

export function checkAtoms(
  c: Composition,
  block: Extract<Leaf, { kind: "checks" }>,
  width: number,
  parent: number | null,
): Atom[] {
  const size = block.size ?? BODY_SIZE;
  const h = lineHeight(size);
  const indent = CHECK_BOX + 1.4;
  return block.items.flatMap(({ label, checked }) => {
    const text = legible(c.face, label, c.missing);
    // Box and label are one field: it is heard once, as its alternative text.
    const alt = `${checked ? "Dicentang" : "Belum dicentang"}: ${text.replaceAll("\n", " ")}`;
    const tag = tagUnder(c, parent, "Form", { alt, checked });
    const lines = wrap(c.face, text, size, false, width - indent);
    return lines.map((line, i) => {
      const ink = { kind: "text", text: line, size, bold: false } as const;
      const w = widthOf(c.face, line.trimEnd(), size, false);
      const y = i === 0 ? Math.max(0, (CHECK_BOX + 0.6 - h) / 2) : 0;
      const boxes: Box[] = [{ x: indent, y, w, h, tag, ink }];
      if (i > 0) return { h, boxes, joined: true };
      if (checked) boxes.unshift({ ...tick(0, 0.3, CHECK_BOX), tag });
      boxes.unshift({ ...square(0, 0.3, CHECK_BOX), tag });
      // A second line stands right below the first; under the box there is room for it anyway.
      return { h: lines.length > 1 ? y + h : Math.max(h, CHECK_BOX + 0.9), boxes };
    });
  });
}
