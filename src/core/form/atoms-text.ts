/** Text and lists as strips: a line of type each. */
import type { Leaf, TextBlock } from "./blocks.ts";
import type { Box, Tag } from "./boxes.ts";
import { type Atom, BODY_SIZE, type Composition, rule, shift, tagUnder } from "./strips.ts";
import { legible, lineHeight, widthOf } from "./typeface.ts";
import { wrap } from "./wrap.ts";

function lines(c: Composition, text: string, size: number, bold: boolean, width: number): string[] {
  return wrap(c.face, legible(c.face, text, c.missing), size, bold, width);
}

export function textAtoms(
  c: Composition,
  block: TextBlock,
  width: number,
  parent: number | null,
  direct = false,
): Atom[] {
  const { size = BODY_SIZE, bold = false } = block;
  if (block.text.trim() === "") return [{ h: lineHeight(size), boxes: [] }];
  const role = block.heading === undefined ? "P" : (`H${block.heading}` as const);
  const tag = direct ? parent : tagUnder(c, parent, role);
  const all = lines(c, block.text, size, bold, width);
  return all.map((text, i) => {
    const h = lineHeight(size);
    const w = Math.min(width, widthOf(c.face, text.trimEnd(), size, bold));
    const x = shift(block.align, width - w);
    const boxes: Box[] = [{ x, y: 0, w, h, tag, ink: { kind: "text", text, size, bold } }];
    if (block.underline) boxes.push(rule(x, h * 0.9, w));
    return { h, boxes, joined: neverAlone(i, all.length) };
  });
}

/** Of a paragraph at least two lines stand together; of three lines, all. */
const neverAlone = (line: number, of: number) =>
  line > 0 && (of <= 3 || line === 1 || line === of - 1);

/** PDF/UA wants to hear how a list counts (ISO 14289-1, 7.6); its first label tells. */
function numberingOf(label: string): NonNullable<Tag["numbering"]> {
  if (/^\W*\d/.test(label)) return "Decimal";
  if (/^\W*[a-z]/.test(label)) return "LowerAlpha";
  return /^\W*[A-Z]/.test(label) ? "UpperAlpha" : "Disc";
}

export function listAtoms(
  c: Composition,
  block: Extract<Leaf, { kind: "list" }>,
  width: number,
  parent: number | null,
): Atom[] {
  const { size = BODY_SIZE, indent = 5.5 } = block;
  const numbering = numberingOf(block.items[0]?.label ?? "");
  const list = tagUnder(c, parent, "L", { numbering });
  const h = lineHeight(size);
  return block.items.flatMap((entry) => {
    const item = tagUnder(c, list, "LI");
    const label = legible(c.face, entry.label, c.missing);
    const labelTag = tagUnder(c, item, "Lbl");
    const body = tagUnder(c, item, "LBody");
    return lines(c, entry.text, size, false, width - indent).map((text, i) => {
      const w = widthOf(c.face, text.trimEnd(), size, false);
      const boxes: Box[] = [
        { x: indent, y: 0, w, h, tag: body, ink: { kind: "text", text, size, bold: false } },
      ];
      if (i === 0) {
        const ink = { kind: "text", text: `${label} `, size, bold: false } as const;
        boxes.unshift({
          x: 0,
          y: 0,
          w: widthOf(c.face, label, size, false),
          h,
          tag: labelTag,
          ink,
        });
      }
      // A sentence of a law or of a qualification is read on one page.
      return { h, boxes, joined: i > 0 };
    });
  });
}
