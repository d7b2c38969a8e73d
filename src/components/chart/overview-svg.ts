/** The overview of one SOP as SVG for its page: lanes with the actors' names, and what each step is. */
import { layoutChart } from "../../core/chart/layout.ts";
import {
  laneNames,
  overviewChart,
  overviewInWords,
  symbolWords,
} from "../../core/chart/overview.ts";
import { breaksOf } from "../../core/hyphens.ts";
import type { Sop } from "../../core/sop/schema.ts";
import { runningSums } from "./cells.ts";
import { escaped, rowMarkup } from "./row-markup.ts";

const LINE = 13;

/** Lines of type around 0,0. */
const centred = (lines: readonly string[], style: string, x = 0, middle = 0): string =>
  `<text class="${style}" text-anchor="middle">${lines
    .map((line, n) => {
      const y = middle + (n - (lines.length - 1) / 2) * LINE + 4;
      return `<tspan x="${x}" y="${y}">${escaped(line)}</tspan>`;
    })
    .join(" ")}</text>`;

/** @returns the text of an `<svg>`. */
export function overviewSvg(sop: Sop): string {
  const drawing = overviewChart(layoutChart(sop), breaksOf);
  const { width, rows, scale } = drawing;
  const names = laneNames(sop, drawing);
  const head = Math.max(...names.map(({ length }) => length)) * LINE + 14;
  const tops = runningSums(
    head,
    rows.map(({ height }) => height),
  );
  const bottom = tops.at(-1) ?? head;
  const borders = [0, ...scale.columns.map(({ right }) => right)];
  const frame = [
    ...[0, head, bottom].map((y) => `M0 ${y}H${width}`),
    ...borders.map((x) => `M${x} 0V${bottom}`),
  ];
  const id = `ringkasan-${sop.id}`;
  return [
    `<svg viewBox="-1 -1 ${width + 2} ${bottom + 2}" width="${width + 2}" height="${bottom + 2}" role="img" aria-labelledby="${id}-judul ${id}-isi">`,
    `<title id="${id}-judul">Diagram alir SOP ${escaped(sop.identity.name)}</title>`,
    `<desc id="${id}-isi">${escaped(overviewInWords(sop))}</desc>`,
    `<rect class="pita" width="${width}" height="${head}"/><path class="batas" d="${frame.join("")}"/>`,
    ...names.map((lines, n) => {
      const { left = 0, right = 0 } = scale.columns[n] ?? {};
      return centred(lines, "lajur-nama", (left + right) / 2, head / 2);
    }),
    ...rows.map((row, n) =>
      rowMarkup(row, drawing, tops[n] ?? 0, tops[n + 1] ?? 0, (shape) =>
        centred(symbolWords(sop, shape, drawing), "isi"),
      ),
    ),
    "</svg>",
  ].join("");
}
