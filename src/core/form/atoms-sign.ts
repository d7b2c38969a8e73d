/** Places to sign as strips: what is drawn there, and beside it the field for an electronic signature. */
import type { SignBlock } from "./blocks.ts";
import type { Box } from "./boxes.ts";
import { type Atom, type Composition, moved, shift, tagUnder } from "./strips.ts";
import { legible, lineHeight, widthOf } from "./typeface.ts";

/** The widest field in mm: of those in use (55 × 55 to 160 × 70 pt) the widest. */
const WIDEST = 56;
/** Between what is drawn and the field, and between the mark and the field, in mm. */
const GAP = { drawn: 3, mark: 0.6 };
const MARK_SIZE = 6;

export function signAtoms(
  c: Composition,
  block: SignBlock,
  width: number,
  parent: number | null,
): Atom[] {
  const { name, label, height: h, align, mark } = block;
  const sign = legible(c.face, mark, new Set());
  const signed = widthOf(c.face, sign, MARK_SIZE, false);
  const lead = sign === "" ? 0 : signed + GAP.mark;
  const half = (width - GAP.drawn - lead) / 2;
  const figure = block.drawn?.(Math.min(WIDEST, half)) ?? null;
  const beside = figure === null ? 0 : figure.width + GAP.drawn;
  const w = Math.min(WIDEST, figure === null ? width - lead : half);
  const x = shift(align, width - beside - lead - w);
  const field = x + beside + lead;
  const alt = legible(c.face, label, c.missing).replaceAll("\n", " ");
  const boxes: Box[] = [];
  if (figure !== null) {
    const tag = tagUnder(c, parent, "Figure", { alt: legible(c.face, figure.alt, c.missing) });
    boxes.push(...figure.draw().map((p) => ({ ...moved(p, x, 0), tag })));
  }
  if (sign !== "") {
    const ink = { kind: "text", text: sign, size: MARK_SIZE, bold: false } as const;
    const at = { x: x + beside, y: h - lineHeight(MARK_SIZE), w: signed, h: lineHeight(MARK_SIZE) };
    // For a machine alone: nobody should hear it.
    boxes.push({ ...at, tag: null, ink });
  }
  const tag = tagUnder(c, parent, "Form", { alt });
  boxes.push({ x: field, y: 0, w, h, tag, ink: { kind: "field", name } });
  return [{ h, boxes }];
}
