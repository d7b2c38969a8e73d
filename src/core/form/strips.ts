/** What strips of a page are made of: see `atoms.ts`. */
import type { Align, Placed } from "./blocks.ts";
import type { Box, Role, Tag } from "./boxes.ts";
import { POINT, type Typeface } from "./typeface.ts";

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

export const BODY_SIZE = 9;
export const RULE = 0.5 * POINT;

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

/** @returns how far a block moves in from the left where `room` mm are free. */
export const shift = (align: Align | undefined, room: number) =>
  align === "center" ? room / 2 : align === "right" ? room : 0;

/** @returns a thin level line, `w` mm long. */
export function rule(x: number, y: number, w: number): Box {
  const ink = { kind: "path", points: [x, y, x + w, y], width: RULE } as const;
  return { x, y, w, h: 0, tag: null, ink: { ...ink, points: [...ink.points] } };
}

/** @returns the same ink elsewhere. */
export function moved<T extends Placed>(box: T, dx: number, dy: number): T {
  const at = { ...box, x: box.x + dx, y: box.y + dy };
  if (box.ink.kind !== "path") return at;
  const points = box.ink.points.map((v, i) => v + (i % 2 === 0 ? dx : dy));
  return { ...at, ink: { ...box.ink, points } };
}
