/**
 * What a page's content draws, and where (ISO 32000-1, 8.2): enough to tell which of two contents has
 * what the other has not. Widths of text are estimated: fonts are not looked into.
 */
import type { Area } from "./annotations.ts";
import type { Budget } from "./budget.ts";
import type { PdfDocument } from "./document.ts";
import { unfolded } from "./filters.ts";
import { Parser } from "./parser.ts";
import { bytesIn, entry, itemsOf, numberOf, resolved, type Value, wordOf } from "./values.ts";

export interface Mark {
  /** The same for what looks the same in the same place. */
  key: string;
  /** In points from the lower left corner; null where it may be anywhere. */
  area: Area | null;
}

/** x' = ax + cy + e, y' = bx + dy + f. */
type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];
type Point = readonly [x: number, y: number];

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
const OPERATOR = /(?!(?:true|false|null)\b)[A-Za-z'"][A-Za-z0-9*]*/y;
const PICTURE = /[\s\S]*?[\s>]EI(?![^\s])/y;
/** Of a letter's height, generously. */
const LETTER = 0.6;
/** What changes the look of all that follows. */
const LOOKS = new Set("g G rg RG k K cs CS sc SC scn SCN gs Tr w d Tz Ts".split(" "));
const PAINTS = new Set("S s f F f* B B* b b*".split(" "));

/** @throws Malformed when the content cannot be read, TooMuch beyond the budget. */
export function marksOf(document: PdfDocument, page: number): Mark[] {
  const { resolve, budget } = document.objects;
  const contents = entry(document.pages[page]?.dictionary, "Contents", resolve);
  const streams = itemsOf(contents).length > 0 ? itemsOf(contents) : [contents];
  const latin = new TextDecoder("latin1");
  const text = streams.map((one) => {
    const stream = resolved(one, resolve);
    if (stream === null || typeof stream !== "object" || stream.kind !== "stream") return "";
    return latin.decode(unfolded(stream, resolve, budget).bytes);
  });
  return new Painter().draw(text.join("\n"), budget);
}

interface State {
  matrix: Matrix;
  looks: string;
  font: string;
  size: number;
  leading: number;
}

class Painter {
  private readonly marks: Mark[] = [];
  private state: State = { matrix: IDENTITY, looks: "", font: "", size: 0, leading: 0 };
  private readonly kept: State[] = [];
  private line: Matrix = IDENTITY;
  private path: Point[] = [];

  draw(text: string, budget: Budget): Mark[] {
    const parser = new Parser(text, 0, budget);
    let operands: Value[] = [];
    for (parser.space(); parser.at < text.length; parser.space()) {
      const operator = parser.take(OPERATOR)?.[0];
      if (operator === undefined) operands.push(parser.value());
      else if (operator === "BI") this.picture(parser);
      else {
        this.apply(operator, operands);
        operands = [];
      }
    }
    return this.marks;
  }

  /** A picture inside the content, its bytes as they stand; it fills the unit square. */
  private picture(parser: Parser): void {
    const from = parser.at;
    parser.take(PICTURE);
    this.extend([0, 0], [1, 0], [1, 1], [0, 1]);
    this.paint(`BI ${parser.text.slice(from, parser.at)}`);
  }

  private apply(operator: string, operands: readonly Value[]): void {
    const n = operands.map((one) => numberOf(one) ?? 0);
    const [x = 0, y = 0, w = 0, h = 0] = n;
    if (LOOKS.has(operator)) {
      const others = this.state.looks.split("\n").filter((one) => !one.endsWith(` ${operator}`));
      const own = `${operands.map((one) => wordOf(one) ?? String(one)).join(" ")} ${operator}`;
      this.state = { ...this.state, looks: [...others, own].sort().join("\n") };
    } else if (operator === "q") this.kept.push(this.state);
    else if (operator === "Q") this.state = this.kept.pop() ?? this.state;
    else if (operator === "cm")
      this.state = { ...this.state, matrix: times(six(n), this.state.matrix) };
    else if (operator === "re") this.extend([x, y], [x + w, y], [x + w, y + h], [x, y + h]);
    else if (operator === "m" || operator === "l") this.extend([x, y]);
    else if (operator === "c" || operator === "v" || operator === "y") {
      for (let i = 0; i + 1 < n.length; i += 2) this.extend([n[i] ?? 0, n[i + 1] ?? 0]);
    } else if (PAINTS.has(operator)) this.paint(operator);
    else if (operator === "n") this.path = [];
    else if (operator === "Do") {
      this.extend([0, 0], [1, 0], [1, 1], [0, 1]);
      this.paint(`Do ${wordOf(operands[0])}`);
    } else if (operator === "sh") this.marks.push({ key: `sh ${wordOf(operands[0])}`, area: null });
    else this.write(operator, operands, n);
  }

  private write(operator: string, operands: readonly Value[], n: readonly number[]): void {
    const [x = 0, y = 0] = n;
    const { leading } = this.state;
    if (operator === "BT") this.line = IDENTITY;
    else if (operator === "Tm") this.line = six(n);
    else if (operator === "Td") this.move(x, y);
    else if (operator === "TD") {
      this.state = { ...this.state, leading: -y };
      this.move(x, y);
    } else if (operator === "T*") this.move(0, -leading);
    else if (operator === "TL") this.state = { ...this.state, leading: x };
    else if (operator === "Tf") {
      this.state = { ...this.state, font: wordOf(operands[0]) ?? "", size: n[1] ?? 0 };
    } else if (operator === "Tj" || operator === "TJ") this.show(operands[0] ?? null);
    else if (operator === "'" || operator === '"') {
      this.move(0, -leading);
      this.show(operands.at(-1) ?? null);
    }
  }

  private move(x: number, y: number): void {
    this.line = times([1, 0, 0, 1, x, y], this.line);
  }

  private show(value: Value): void {
    const parts = itemsOf(value).length > 0 ? itemsOf(value) : [value];
    const bytes = parts.map((one) => bytesIn(one) ?? "").join("");
    const { size, font } = this.state;
    const width = bytes.length * size * LETTER;
    const corners: Point[] = [
      [0, 0],
      [width, 0],
      [width, size],
      [0, size],
    ];
    this.extend(...corners.map((one) => through(this.line, one)));
    this.paint(`T ${font} ${size} ${bytes}`);
  }

  private extend(...points: Point[]): void {
    this.path.push(...points.map((one) => through(this.state.matrix, one)));
  }

  private paint(how: string): void {
    const xs = this.path.map(([x]) => x);
    const ys = this.path.map(([, y]) => y);
    const least = (list: readonly number[]) => list.reduce((a, b) => Math.min(a, b), Infinity);
    const most = (list: readonly number[]) => list.reduce((a, b) => Math.max(a, b), -Infinity);
    const area = { left: least(xs), bottom: least(ys), right: most(xs), top: most(ys) };
    const where = this.path.map((one) => one.map((at) => Math.round(at * 10)).join(" ")).join(" ");
    this.marks.push({ key: `${how} ${where}\n${this.state.looks}`, area });
    this.path = [];
  }
}

const six = (n: readonly number[]): Matrix => [
  ...([n[0] ?? 1, n[1] ?? 0, n[2] ?? 0] as const),
  ...([n[3] ?? 1, n[4] ?? 0, n[5] ?? 0] as const),
];

/** First `a`, then `b`. */
const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[1] * b[2],
  a[0] * b[1] + a[1] * b[3],
  a[2] * b[0] + a[3] * b[2],
  a[2] * b[1] + a[3] * b[3],
  a[4] * b[0] + a[5] * b[2] + b[4],
  a[4] * b[1] + a[5] * b[3] + b[5],
];

const through = ([a, b, c, d, e, f]: Matrix, [x, y]: Point): Point => [
  a * x + c * y + e,
  b * x + d * y + f,
];
