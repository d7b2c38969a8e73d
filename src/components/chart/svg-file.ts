/**
 * The whole official chart as one SVG file, in ink on white, for reports and slides. No browser
 * measures its text: see `cells.ts`.
 */
import type { ChartLayout, Point } from "../../core/chart/grid.ts";
import { columnTitles } from "../../core/chart/heads.ts";
import { layoutChart } from "../../core/chart/layout.ts";
import { TABLE_SIZES } from "../../core/chart/sizes.ts";
import { headPath, SYMBOL_OF, symbolPath } from "../../core/chart/symbols.ts";
import type { Sop } from "../../core/sop/schema.ts";
import { borders, type Cell, cell, mostLines, PAD, rowCells, runningSums } from "./cells.ts";
import { columnsOf, tableWidth } from "./columns.ts";
import { placeLabel } from "./labels.ts";
import { SLOT_HEIGHT } from "./room.ts";

const FONT = 12;
const LINE = 15;
const HEAD = 92;
const TITLE = 34;

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);

function text({ left, lines }: Cell, top: number, height: number): string {
  const first = top + (height - lines.length * LINE) / 2 + FONT;
  return lines
    .map((line, n) => `<text x="${left + PAD}" y="${first + n * LINE}">${escaped(line)}</text>`)
    .join("");
}

function heads(sop: Sop, lefts: number[]): string {
  return columnTitles(sop)
    .map((name, n) => {
      const left = lefts[n] ?? 0;
      return text(cell(left, (lefts[n + 1] ?? 0) - left, name), TITLE, HEAD);
    })
    .join("");
}

/** Rows may have any height: this carries a point of the grid to the place where it is drawn. */
type Carry = (point: Point) => Point;

function arrows(layout: ChartLayout, carry: Carry): string {
  const round = (value: number) => Math.round(value * 10) / 10;
  return layout.connectors
    .map((connector) => {
      const way = connector.points.map(carry).map(({ x, y }) => `${round(x)},${round(y)}`);
      return `<polyline class="garis" points="${way.join(" ")}"/>`;
    })
    .join("");
}

function shapes(layout: ChartLayout, carry: Carry): string {
  const place = (point: Point, dy = 0) => {
    const { x, y } = carry(point);
    return `transform="translate(${x} ${y + dy})"`;
  };
  const symbols = layout.shapes.map(({ kind, centre, label }) => {
    const symbol = SYMBOL_OF[kind];
    const size = TABLE_SIZES[symbol];
    const below = size.h + 12;
    const name =
      label === null
        ? ""
        : `<text class="nama" y="${below}" text-anchor="middle">${escaped(label)}</text>`;
    return `<g ${place(centre)}><path class="simbol" d="${symbolPath(symbol, size)}"/>${name}</g>`;
  });
  const tips = [...new Set(layout.connectors.map(({ to }) => to))].map(
    ({ kind, centre }) =>
      `<path ${place(centre, -TABLE_SIZES[SYMBOL_OF[kind]].h)} d="${headPath(TABLE_SIZES.head)}"/>`,
  );
  const labels = layout.connectors.map((connector) => {
    const label = placeLabel(connector);
    if (label === null) return "";
    const lines = label.lines.map(
      ({ dx, dy, text: words }) =>
        `<text class="nama" x="${dx}" y="${dy}" text-anchor="${label.textAnchor}">${escaped(words)}</text>`,
    );
    return `<g ${place(label.anchor)}>${lines.join("")}</g>`;
  });
  return [...symbols, ...tips, ...labels].join("");
}

const LOOKS =
  "text{font:12px sans-serif}.nama{font-size:11px;stroke:#fff;stroke-width:3;paint-order:stroke}.judul{font-size:16px;font-weight:bold}.garis,.rangka{fill:none;stroke:#000;stroke-width:1.5}.rangka{stroke:#777;stroke-width:1}.simbol{fill:#fff;stroke:#000;stroke-width:1.5}";

/** @returns the text of an SVG file that stands alone. */
export function chartFile(sop: Sop): string {
  const layout = layoutChart(sop);
  const columns = columnsOf(sop, layout);
  const lefts = borders(columns, layout);
  const width = tableWidth(columns, layout);
  const rows = sop.steps.map((step) => rowCells(step, lefts, layout.columns));
  const heights = rows.map((cells, n) => {
    return Math.max(mostLines(cells) * LINE + 2 * PAD, (layout.rows[n]?.slots ?? 1) * SLOT_HEIGHT);
  });
  const tops = runningSums(TITLE + HEAD, heights);
  const bottom = tops.at(-1) ?? 0;
  const carry: Carry = ({ x, y }) => {
    const row = Math.min(Math.floor(y), heights.length - 1);
    const inRow = (y - row) * (heights[row] ?? 0);
    return { x: (lefts[2] ?? 0) + x * columns.lane, y: (tops[row] ?? 0) + inRow };
  };
  const title = `Diagram alir SOP ${escaped(sop.identity.name)}`;
  const rules = [
    ...[TITLE, ...tops].map((y) => `M0 ${y}H${width}`),
    ...lefts.map((x) => `M${x} ${TITLE}V${bottom}`),
  ];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" lang="id" role="img" viewBox="-8 -8 ${width + 16} ${bottom + 16}" width="${width + 16}" height="${bottom + 16}">`,
    `<title>${title}</title><style>${LOOKS}</style>`,
    `<rect x="-8" y="-8" width="100%" height="100%" fill="#fff"/>`,
    `<text class="judul" y="16">${title} (versi ${escaped(sop.version)})</text>`,
    `<path class="rangka" d="${rules.join("")}"/>`,
    heads(sop, lefts),
    ...rows.flatMap((cells, n) => cells.map((each) => text(each, tops[n] ?? 0, heights[n] ?? 0))),
    arrows(layout, carry),
    shapes(layout, carry),
    "</svg>\n",
  ].join("\n");
}
