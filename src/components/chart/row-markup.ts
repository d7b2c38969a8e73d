/** One row of the chart as SVG markup, for drawings that are one SVG from head to foot. */
import type { ChartDrawing, RowDrawing } from "../../core/chart/draw.ts";
import {
  distinctHeads,
  headOf,
  joinsPath,
  linesPath,
  placeOf,
  shapePath,
  typeOf,
} from "../../core/chart/svg.ts";

export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);

type Drawn = RowDrawing["shapes"][number];

/**
 * @param top where the row's top border lies, @param bottom where its bottom border lies.
 * @param inside what stands in a symbol, around 0,0.
 */
export function rowMarkup(
  row: RowDrawing,
  { scale }: ChartDrawing,
  top: number,
  bottom: number,
  inside: (shape: Drawn["shape"]) => string = () => "",
): string {
  const path = (style: string, data: string) =>
    data === "" ? "" : `<path class="${style}" d="${data}"/>`;
  const heads = distinctHeads(row.heads).map(
    (head) =>
      `<path class="kepala" transform="${placeOf(head, top)}" d="${headOf(head, scale.sizes)}"/>`,
  );
  const shapes = row.shapes.map(
    ({ shape, ...at }) =>
      `<g transform="${placeOf(at, top)}"><path class="simbol" d="${shapePath(shape.symbol, scale.sizes)}"/>${inside(shape)}</g>`,
  );
  const names = row.names.map((name) => {
    const { anchor, x, lines } = typeOf(name, scale.line);
    const spans = lines.map(
      ({ text: words, y }) => `<tspan x="${x}" y="${top + y}">${escaped(words)}</tspan>`,
    );
    return `<text class="nama" text-anchor="${anchor}">${spans.join("")}</text>`;
  });
  return [
    path("garis", linesPath(row.lines, row, bottom, top)),
    path("garis", joinsPath(row, false, top)),
    path("garis bantu", joinsPath(row, true, top)),
    ...shapes,
    ...heads,
    ...names,
  ].join("");
}
