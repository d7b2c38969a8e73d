/** Page operators, written tersely: what is set already is not set again. */
import type { Box } from "../core/form/boxes.ts";
import { POINT } from "../core/form/typeface.ts";
import { showText, type Writer } from "./library.ts";
import { BOLD_SPACE } from "./metrics.ts";
import type { Pictures } from "./pictures.ts";
import { points } from "./syntax.ts";

/** Where the base line stands in a line of type, as a share of the type size from the line's top. */
const BASELINE = 0.98;

/** Width of the outline that makes bold type, as a share of the type size. */
const EMBOLDEN = 0.035;

type Path = Extract<Box["ink"], { kind: "path" }>;

const PAINTING = { none: ["S", "s"], ink: ["B", "b"], paper: ["B", "b"] } as const;

export class Ink {
  private readonly doc: Writer;
  private readonly height: number;
  private readonly pictures: Pictures;
  private type = "";
  private pen = "";
  private boldness = "0 Tr 0 Tc ";
  private fill = "0 g";

  constructor(doc: Writer, height: number, pictures: Pictures) {
    this.doc = doc;
    this.height = height;
    this.pictures = pictures;
  }

  operator(text: string): void {
    this.doc.internal.write(text);
  }

  draw(box: Box): void {
    const { ink } = box;
    if (ink.kind === "text") this.text(box, ink);
    else if (ink.kind === "cells") this.cells(box, ink);
    else if (ink.kind === "picture") this.picture(box, this.pictures.nameOf(ink.picture));
    else if (ink.kind === "photo") this.picture(box, this.pictures.nameOfPhoto(ink.photo));
    else if (ink.kind === "path") this.path(ink);
  }

  private up(y: number): string {
    return points(this.height - y);
  }

  private colour(fill: "0 g" | "1 g"): string {
    if (this.fill === fill) return "";
    this.fill = fill;
    return `${fill} `;
  }

  /** Bold is the one face with its outline drawn too: a second face would be a sixth of the file. */
  private weight(bold: boolean, size: number): string {
    const weight = bold
      ? `2 Tr ${points(size * POINT * EMBOLDEN, 100)} w ${points(size * POINT * BOLD_SPACE, 100)} Tc `
      : "0 Tr 0 Tc ";
    if (weight === this.boldness) return "";
    this.boldness = weight;
    if (bold) this.pen = "";
    return weight;
  }

  private text(box: Box, ink: Extract<Box["ink"], { kind: "text" }>) {
    const at = `${points(box.x)} ${this.up(box.y + ink.size * POINT * BASELINE)} Td`;
    // The outline makes each letter wider: what layout adds to its advance is set as letter space.
    let line = this.weight(ink.bold, ink.size);
    for (const [i, { face, show }] of showText(this.doc, ink.text).entries()) {
      const type = `/${face} ${ink.size} Tf `;
      line += `${type === this.type ? "" : type}${i === 0 ? `${at} ` : ""}${show} Tj `;
      this.type = type;
    }
    this.operator(`${this.colour("0 g")}BT ${line}ET`);
  }

  /** A stencil of one bit a square: sharper at any zoom than squares side by side, and shorter. */
  private cells(box: Box, { rows }: Extract<Box["ink"], { kind: "cells" }>) {
    const width = rows[0]?.length ?? 0;
    const hex = rows.map((row) => {
      const bits = row
        .map((dark) => (dark ? "0" : "1"))
        .join("")
        .padEnd(Math.ceil(width / 8) * 8, "1");
      return (bits.match(/.{8}/g) ?? [])
        .map((eight) => Number.parseInt(eight, 2).toString(16).padStart(2, "0"))
        .join("");
    });
    const place = `${points(box.w)} 0 0 ${points(box.h)} ${points(box.x)} ${this.up(box.y + box.h)} cm`;
    const image = `BI/W ${width}/H ${rows.length}/IM true/F/AHx ID ${hex.join("")}> EI`;
    this.operator(`${this.colour("0 g")}q ${place} ${image} Q`);
  }

  private picture({ x, y, w, h }: Box, name: string) {
    const place = `${points(w)} 0 0 ${points(h)} ${points(x)} ${this.up(y + h)} cm`;
    this.operator(`q ${place} /${name} Do Q`);
  }

  private path(ink: Path) {
    const fill = ink.fill ?? "none";
    const set = fill === "none" ? "" : this.colour(fill === "ink" ? "0 g" : "1 g");
    const width = points(ink.width);
    const pen = `${width} w ${ink.round ? "1 J 1 j" : "0 J 0 j"} `;
    const [open, closed] = PAINTING[fill];
    const shape = this.rectangle(ink);
    if (ink.width === 0) {
      this.operator(`${set}${shape ?? this.line(ink)} f`);
      return;
    }
    const end = shape === null && ink.closed ? closed : open;
    this.operator(`${set}${pen === this.pen ? "" : pen}${shape ?? this.line(ink)} ${end}`);
    if (pen !== this.pen) this.boldness = "";
    this.pen = pen;
  }

  /** The short notation of an upright rectangle, null for every other path. */
  private rectangle({ points: p, closed }: Path): string | null {
    const [x = 0, y = 0, right = 0, , , bottom = 0] = p;
    const upright = [x, y, right, y, right, bottom, x, bottom];
    if (!closed || p.length !== 8 || p.some((v, i) => v !== upright[i])) return null;
    return `${points(x)} ${this.up(bottom)} ${points(right - x)} ${points(bottom - y)} re`;
  }

  private line({ points: p }: Path): string {
    const steps: string[] = [];
    for (let i = 0; i + 1 < p.length; i += 2) {
      steps.push(`${points(p[i] ?? 0)} ${this.up(p[i + 1] ?? 0)} ${i === 0 ? "m" : "l"}`);
    }
    // A dot of a pen is a path of one point: it shows only when it is drawn to itself.
    if (steps.length === 1) steps.push(steps[0]?.replace(/m$/, "l") ?? "");
    return steps.join("\n");
  }
}
