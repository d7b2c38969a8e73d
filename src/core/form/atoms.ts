/** Blocks cut into strips that no page break may divide: one line of text, one box, one figure. */
import { checkAtoms } from "./atoms-check.ts";
import { signAtoms } from "./atoms-sign.ts";
import { listAtoms, textAtoms } from "./atoms-text.ts";
import { blankAtoms, writeAtoms } from "./atoms-write.ts";
import type { FigureBlock, Leaf } from "./blocks.ts";
import { type Atom, type Composition, moved, shift, tagUnder } from "./strips.ts";
import { legible } from "./typeface.ts";

/** In points. */
const CAPTION_SIZE = 8;

function figureAtoms(
  c: Composition,
  block: FigureBlock,
  width: number,
  parent: number | null,
): Atom[] {
  // Beside the figure, not in it: of a figure only its words are read aloud.
  const both = block.caption === undefined ? parent : tagUnder(c, parent, "Div");
  const tag = tagUnder(c, both, "Figure", { alt: legible(c.face, block.alt, c.missing) });
  const dx = shift(block.align, width - block.width);
  const drawn = { h: block.height, boxes: block.draw().map((p) => ({ ...moved(p, dx, 0), tag })) };
  return [drawn, ...captionAtoms(c, block, width, both)];
}

function captionAtoms(
  c: Composition,
  { caption, align = "left" }: FigureBlock,
  width: number,
  parent: number | null,
): Atom[] {
  if (caption === undefined) return [];
  const text = { kind: "text", text: caption, size: CAPTION_SIZE, align } as const;
  const lines = textAtoms(c, text, width, tagUnder(c, parent, "Caption"), true);
  return lines.map((line) => ({ ...line, joined: true }));
}

/** @returns the strips of a block in a column of `width` mm, tagged under `parent` (null: artifact); `direct` text becomes
 * content of `parent` itself. */
export function atomsOf(
  c: Composition,
  block: Leaf,
  width: number,
  parent: number | null,
  direct = false,
): Atom[] {
  switch (block.kind) {
    case "text":
      return textAtoms(c, block, width, parent, direct);
    case "checks":
      return checkAtoms(c, block, width, parent);
    case "list":
      return listAtoms(c, block, width, parent);
    case "figure":
      return figureAtoms(c, block, width, parent);
    case "write":
      return writeAtoms(c, block, width, parent);
    case "sign":
      return signAtoms(c, block, width, parent);
    case "blank":
      return blankAtoms(c, block, width, parent);
    case "gap":
      return [{ h: block.height, boxes: [] }];
    case "ornament":
      return [{ h: block.height, boxes: block.draw().map((p) => ({ ...p, tag: null })) }];
  }
}
