/** Blocks cut into strips that no page break may divide: one line of text, one box, one figure. */
import type { Align, FigureBlock, Leaf, Placed, TextBlock, WriteBlock } from "./blocks.ts";
import type { Box, Role, Tag } from "./boxes.ts";
import { legible, lineHeight, POINT, type Typeface, widthOf } from "./typeface.ts";
import { wrap } from "./wrap.ts";

/** A strip: boxes relative to its top left corner. */
export interface Atom {
  h: number;
  boxes: Box[];
  /** Not to be parted from the strip above it while a page can hold both. */
  joined?: boolean;
  /** Says again where a row goes on what was said before: to the eye alone, and never progress. */
  again?: boolean;
}

/** The growing document: where tags and missing characters are collected. */
export interface Composition {
  face: Typeface;
  tags: Tag[];
  missing: Set<string>;
}

const BODY_SIZE = 9;
const CHECK_BOX = 4;
const RULE = 0.5 * POINT;

/** @returns the index of a new element; null when its ink is to be an artifact (`parent` null). */
export function tagUnder(
  c: Composition,
  parent: number | null,
  role: Role,
  extra: Partial<Tag> = {},
): number | null {
  if (parent === null) return null;
  return c.tags.push({ role, parent, ...extra }) - 1;
}

const shift = (align: Align | undefined, room: number) =>
  align === "center" ? room / 2 : align === "right" ? room : 0;

function lines(c: Composition, text: string, size: number, bold: boolean, width: number): string[] {
  return wrap(c.face, legible(c.face, text, c.missing), size, bold, width);
}

function textAtoms(
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

function rule(x: number, y: number, w: number): Box {
  const ink = { kind: "path", points: [x, y, x + w, y], width: RULE } as const;
  return { x, y, w, h: 0, tag: null, ink: { ...ink, points: [...ink.points] } };
}

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

function checkAtoms(
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

/** PDF/UA wants to hear how a list counts (ISO 14289-1, 7.6); its first label tells. */
function numberingOf(label: string): NonNullable<Tag["numbering"]> {
  if (/^\W*\d/.test(label)) return "Decimal";
  if (/^\W*[a-z]/.test(label)) return "LowerAlpha";
  return /^\W*[A-Z]/.test(label) ? "UpperAlpha" : "Disc";
}

function listAtoms(
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

function figureAtoms(
  c: Composition,
  block: FigureBlock,
  width: number,
  parent: number | null,
): Atom[] {
  const tag = tagUnder(c, parent, "Figure", { alt: legible(c.face, block.alt, c.missing) });
  const dx = shift(block.align, width - block.width);
  return [{ h: block.height, boxes: block.draw().map((p) => ({ ...moved(p, dx, 0), tag })) }];
}

function blankAtoms(
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

function writeAtoms(
  c: Composition,
  block: WriteBlock,
  width: number,
  parent: number | null,
): Atom[] {
  const { size = BODY_SIZE, height, note } = block;
  const whole = Math.min(width, block.width ?? width);
  const h = lineHeight(size);
  const base = height - 0.6;
  let x = shift(block.align, width - whole);
  const boxes = block.fields.flatMap(({ label, share }, i): Box[] => {
    const text = legible(c.face, label, c.missing);
    const w = widthOf(c.face, text, size, false);
    const from = x + (text === "" ? 0 : w + WRITING.lead);
    const last = i === block.fields.length - 1;
    const to = x + whole * share - (last ? 0 : WRITING.gap);
    const tag = text === "" ? null : tagUnder(c, parent, "P");
    const ink = { kind: "text", text, size, bold: false } as const;
    const said: Box[] = text === "" ? [] : [{ x, y: base + 0.5 - h, w, h, tag, ink }];
    x += whole * share;
    return [...said, rule(from, base, Math.max(0, to - from))];
  });
  if (note === undefined) return [{ h: height, boxes }];
  const small = { kind: "text", text: note, size: NOTE_SIZE, ...alignOf(block) } as const;
  const below = textAtoms(c, small, width, parent).map((atom) => ({ ...atom, joined: true }));
  return [{ h: height, boxes }, ...below];
}

const alignOf = ({ align }: WriteBlock) => (align === undefined ? {} : { align });

/** @returns the same ink elsewhere. */
export function moved<T extends Placed>(box: T, dx: number, dy: number): T {
  const at = { ...box, x: box.x + dx, y: box.y + dy };
  if (box.ink.kind !== "path") return at;
  const points = box.ink.points.map((v, i) => v + (i % 2 === 0 ? dx : dy));
  return { ...at, ink: { ...box.ink, points } };
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
    case "blank":
      return blankAtoms(c, block, width, parent);
    case "gap":
      return [{ h: block.height, boxes: [] }];
    case "ornament":
      return [{ h: block.height, boxes: block.draw().map((p) => ({ ...p, tag: null })) }];
  }
}
