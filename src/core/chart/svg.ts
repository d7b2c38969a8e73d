/** Pieces of SVG that every painter on a screen needs: path data, no elements. */
import { headPath } from "./arrowhead.ts";
import type { DrawnHead, Point, RowDrawing } from "./draw.ts";
import type { SymbolSizes } from "./sizes.ts";
import { type SymbolName, symbolPath } from "./symbols.ts";

/** @returns a number short enough for markup: half pixels are as fine as lines get. */
const short = (value: number): number => Math.round(value * 10) / 10;

function way(points: readonly Point[]): string {
  return points
    .map(({ x, y }, n) => {
      const before = points[n - 1];
      if (before === undefined) return `M${short(x)} ${short(y)}`;
      if (before.y === y) return `H${short(x)}`;
      return before.x === x ? `V${short(y)}` : `L${short(x)} ${short(y)}`;
    })
    .join("");
}

/** Lower than any row is high (px): lines drawn to here are cut at the row's border. */
export const FAR = 9999;

/**
 * @param bottom where the row ends as it is drawn: lines that go on below the row end there.
 * @returns path data of some of the row's lines, each way once.
 */
export function linesPath(
  lines: RowDrawing["lines"],
  row: Pick<RowDrawing, "height">,
  bottom: number,
  top = 0,
): string {
  const ways = lines.map(({ points }) =>
    way(points.map(({ x, y }) => ({ x, y: y === row.height ? bottom : top + y }))),
  );
  return [...new Set(ways)].join("");
}

/** @returns path data of the lines between symbols of one row: whole, or in dashes. */
export const joinsPath = ({ joins }: RowDrawing, assists: boolean, top = 0): string =>
  joins
    .filter(({ join }) => join.assists === assists)
    .map(({ from, to, y }) =>
      way([
        { x: from, y: top + y },
        { x: to, y: top + y },
      ]),
    )
    .join("");

/** @returns path data of a symbol around 0,0. */
export const shapePath = (symbol: SymbolName, sizes: SymbolSizes): string =>
  symbolPath(symbol, {
    w: short(sizes[symbol].w),
    h: short(sizes[symbol].h),
  });

/** @returns where to move something that is drawn around 0,0. */
export const placeOf = ({ x, y }: Point, top = 0): string =>
  `translate(${short(x)} ${short(top + y)})`;

/** @returns heads of arrows that stand at one place, once. */
export function distinctHeads(heads: readonly DrawnHead[]): DrawnHead[] {
  const all = new Map(heads.map((head) => [`${head.x} ${head.y} ${head.to}`, head]));
  return [...all.values()];
}

/** @returns path data of an arrow's head, its point at 0,0. */
export const headOf = ({ to }: DrawnHead, sizes: SymbolSizes): string => headPath(sizes.head, to);

/** @returns the lines of a name with the place where each begins, ends or has its middle. */
export function typeOf(
  name: RowDrawing["names"][number],
  line: number,
): { anchor: "start" | "middle" | "end"; x: number; lines: { text: string; y: number }[] } {
  const { align, lines, width } = name;
  const x = short(name.x + (align === "start" ? 0 : align === "end" ? width : width / 2));
  const at = (n: number) => short(name.y + (n + 0.8) * line);
  return { anchor: align, x, lines: lines.map((text, n) => ({ text, y: at(n) })) };
}
