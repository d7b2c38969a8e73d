/**
 * The whole official chart as one SVG file, in ink on white, for reports and slides. No browser
 * measures its text: see `cells.ts`.
 */
import { columnTitles } from "../../core/chart/heads.ts";
import { layoutChart } from "../../core/chart/layout.ts";
import { fileChart } from "../../core/chart/rooms.ts";
import { breaksOf } from "../../core/hyphens.ts";
import type { Sop } from "../../core/sop/schema.ts";
import { borders, type Cell, cell, mostLines, PAD, rowCells, runningSums } from "./cells.ts";
import { columnsOf } from "./columns.ts";
import { escaped, rowMarkup } from "./row-markup.ts";

const FONT = 12;
const LINE = 15;
const TITLE = 34;

function text({ left, lines }: Cell, top: number): string {
  const first = top + PAD + FONT;
  return lines
    .map((line, n) => `<text x="${left + PAD}" y="${first + n * LINE}">${escaped(line)}</text>`)
    .join("");
}

const LOOKS =
  "text{font:12px sans-serif}.nama{font-size:11px}.judul{font-size:16px;font-weight:bold}.garis,.rangka{fill:none;stroke:#000;stroke-width:1.5}.bantu{stroke-dasharray:4 3}.rangka{stroke:#777;stroke-width:1}.simbol{fill:#fff;stroke:#000;stroke-width:1.5}";

/** @returns the text of an SVG file that stands alone. */
export function chartFile(sop: Sop): string {
  const drawing = fileChart(layoutChart(sop), breaksOf);
  const lefts = borders(columnsOf(sop), drawing);
  const [actors = 0, width = 0] = [lefts[2], lefts.at(-1)];
  const heads = columnTitles(sop).map((name, n) => {
    const left = lefts[n] ?? 0;
    return cell(left, (lefts[n + 1] ?? 0) - left, name);
  });
  const cells = sop.steps.map((step) => rowCells(step, lefts, sop.actors.length));
  const heightOf = (row: Cell[]) => mostLines(row) * LINE + 2 * PAD;
  const heights = cells.map((row, n) => Math.max(heightOf(row), drawing.rows[n]?.height ?? 0));
  const tops = runningSums(TITLE + heightOf(heads), heights);
  const bottom = tops.at(-1) ?? 0;
  const title = `Diagram alir SOP ${escaped(sop.identity.name)}`;
  const rules = [
    ...[TITLE, ...tops].map((y) => `M0 ${y}H${width}`),
    ...lefts.map((x) => `M${x} ${TITLE}V${bottom}`),
  ];
  const rows = drawing.rows.map((row, n) =>
    rowMarkup(row, drawing, tops[n] ?? 0, tops[n + 1] ?? 0),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" lang="id" role="img" viewBox="-8 -8 ${width + 16} ${bottom + 16}" width="${width + 16}" height="${bottom + 16}">`,
    `<title>${title}</title><style>${LOOKS}</style>`,
    `<rect x="-8" y="-8" width="100%" height="100%" fill="#fff"/>`,
    `<text class="judul" y="16">${title} (versi ${escaped(sop.version)})</text>`,
    `<path class="rangka" d="${rules.join("")}"/>`,
    ...heads.map((head) => text(head, TITLE)),
    ...cells.flatMap((row, n) => row.map((each) => text(each, tops[n] ?? 0))),
    `<g transform="translate(${actors})">${rows.join("\n")}</g>`,
    "</svg>\n",
  ].join("\n");
}
