/**
 * The chart cut into the rows of its table. HTML lays one drawing over each row; paper draws row by
 * row and puts a pair of pentagons where an arrow goes over to the next page.
 */
import type { ChartLayout, ChartShape, Connector, Point } from "./grid.ts";

/** Part of an arrow inside one row; x as on the grid, y from 0 (top of the row) to 1 (bottom). */
export interface Piece {
  connector: Connector;
  from: Point;
  to: Point;
}

/** @returns what is to be drawn in the row: lines first, then the shapes over them. */
export function rowDrawing(
  layout: ChartLayout,
  row: number,
): { pieces: Piece[]; shapes: ChartShape[]; arrivals: Connector[]; departures: Connector[] } {
  const pieces = layout.connectors.flatMap((connector) =>
    connector.points.slice(1).flatMap((to, n): Piece[] => {
      const from = connector.points[n] ?? to;
      const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)];
      if (bottom <= row || top >= row + 1) return [];
      const inRow = ({ x, y }: Point) => ({ x, y: Math.min(Math.max(y - row, 0), 1) });
      return [{ connector, from: inRow(from), to: inRow(to) }];
    }),
  );
  return {
    pieces,
    shapes: layout.shapes.filter((shape) => shape.row === row),
    arrivals: layout.connectors.filter(({ to }) => to.row === row),
    departures: layout.connectors.filter(({ from }) => from.row === row),
  };
}

/** Where an arrow goes over a page break: drawn as a pentagon on both pages with the same mark. */
export interface PageCrossing {
  /** A letter: A, B, … Z, AA, AB, … */
  mark: string;
  x: number;
  /** "down" leaves the upper page and enters the lower one; "up" the other way round. */
  direction: "down" | "up";
}

function letter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letter(Math.floor(index / 26) - 1) + last;
}

/**
 * @param firstRows the rows that begin a new page, ascending, without row 0.
 * @returns for each of them the crossings of the break above it, left to right. Arrows that share a
 * line share a pentagon; marks go on from page to page and never repeat.
 */
export function pageCrossings(layout: ChartLayout, firstRows: number[]): PageCrossing[][] {
  let used = 0;
  return firstRows.map((row) => {
    const found = new Map<number, "down" | "up">();
    for (const { points } of layout.connectors) {
      for (const [n, to] of points.slice(1).entries()) {
        const from = points[n] ?? to;
        if (from.y < row && to.y >= row) found.set(to.x, "down");
        if (from.y >= row && to.y < row) found.set(to.x, "up");
      }
    }
    return [...found]
      .toSorted(([a], [b]) => a - b)
      .map(([x, direction]) => ({ mark: letter(used++), x, direction }));
  });
}
