/** Room for a pen as strips: boxes, and lines behind their labels. */
import { textAtoms } from "./atoms-text.ts";
import type { Leaf, WriteBlock } from "./blocks.ts";
import type { Box, Rect } from "./boxes.ts";
import {
  type Atom,
  BODY_SIZE,
  type Composition,
  moved,
  RULE,
  rule,
  shift,
  tagUnder,
} from "./strips.ts";
import { legible, lineHeight, widthOf } from "./typeface.ts";

export function blankAtoms(
  c: Composition,
  block: Extract<Leaf, { kind: "blank" }>,
  width: number,
  parent: number | null,
): Atom[] {
  const w = Math.min(width, block.width ?? width);
  const x = shift(block.align, width - w);
  const frame = { x, y: 0, w, h: block.height };
  const points = [x, 0, x + w, 0, x + w, block.height, x, block.height];
  const caption = textAtoms(c, { kind: "text", text: block.caption, size: 7 }, w - 2, parent);
  const boxes: Box[] = [
    { ...frame, tag: null, ink: { kind: "path", points, width: RULE, closed: true } },
  ];
  let y = 0.6;
  for (const atom of caption) {
    if (y + atom.h > block.height) break;
    boxes.push(...atom.boxes.map((b) => ({ ...moved(b, x + 1, y), tag: b.tag })));
    y += atom.h;
  }
  return [{ h: block.height + 0.6, boxes }];
}

/** How far a line ends before the next label, and begins behind its own. */
const WRITING = { gap: 3, lead: 1 };
const NOTE_SIZE = 7;
/** The share of its field that a label may take from the line. */
const MOST_LABEL = 0.7;

export function writeAtoms(
  c: Composition,
  block: WriteBlock,
  width: number,
  parent: number | null,
): Atom[] {
  const { size = BODY_SIZE, height, note } = block;
  const whole = Math.min(width, block.width ?? width);
  const fits = (label: string, share: number) =>
    widthOf(c.face, legible(c.face, label, new Set()), size, false) <= whole * share * MOST_LABEL;
  // A label that would leave no line stands above it.
  const above = block.fields.flatMap(({ label, share }) =>
    fits(label, share)
      ? []
      : textAtoms(c, { kind: "text", text: label, size, ...alignOf(block) }, width, parent),
  );
  let x = shift(block.align, width - whole);
  const boxes = block.fields.flatMap(({ label, share }, i): Box[] => {
    const text = fits(label, share) ? legible(c.face, label, c.missing) : "";
    const gap = i === block.fields.length - 1 ? 0 : WRITING.gap;
    const ink = lineToWrite(c, text, { x, y: 0, w: whole * share - gap, h: height }, size, parent);
    x += whole * share;
    return ink;
  });
  const small = note === undefined ? [] : [{ kind: "text", text: note, size: NOTE_SIZE } as const];
  const below = small.flatMap((one) =>
    textAtoms(c, { ...one, ...alignOf(block) }, width, parent).map(joinedTo),
  );
  return [...above, { h: height, boxes, joined: above.length > 0 }, ...below];
}

const joinedTo = (atom: Atom): Atom => ({ ...atom, joined: true });

/** The label, and behind it the line as far as the field goes. */
function lineToWrite(
  c: Composition,
  text: string,
  { x, w: room, h: height }: Rect,
  size: number,
  parent: number | null,
): Box[] {
  const base = height - 0.6;
  const h = lineHeight(size);
  const w = widthOf(c.face, text, size, false);
  if (text === "") return [rule(x, base, room)];
  const ink = { kind: "text", text, size, bold: false } as const;
  const said = { x, y: base + 0.5 - h, w, h, tag: tagUnder(c, parent, "P"), ink };
  const from = w + WRITING.lead;
  return [said, rule(x + from, base, Math.max(0, room - from))];
}

const alignOf = ({ align }: WriteBlock) => (align === undefined ? {} : { align });
