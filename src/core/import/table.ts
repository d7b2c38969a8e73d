/** A table as it was pasted or read from a file, before anything is understood of it. */

export interface RawCell {
  /** Lines with line feeds between them. */
  text: string;
  rowSpan: number;
  colSpan: number;
}

export interface RawTable {
  rows: RawCell[][];
  /** What stood there and is no text, in words: a drawing, a hidden row. */
  unread: string[];
}

/** One field of the rectangle that a table fills. */
export interface Field {
  text: string;
  /** Of a merged cell its own place; what the merge covers beside and below it bears the same text. */
  place: "own" | "beside" | "below";
}

/** As many rows as a person reads; the longest SOP seen has thirty. */
export const MOST_ROWS = 500;
export const MOST_COLUMNS = 60;

const BLANK: Field = { text: "", place: "own" };

const span = (wanted: number, room: number): number =>
  Math.min(Math.max(Number.isInteger(wanted) ? wanted : 1, 1), Math.max(room, 1));

/** @returns the table as a rectangle, merged cells spread over all they cover; at most `MOST_ROWS` rows of it. */
export function laidOut(table: RawTable): Field[][] {
  const rows = table.rows.slice(0, MOST_ROWS);
  const grid: Field[][] = rows.map(() => []);
  for (const [r, row] of rows.entries()) {
    let column = 0;
    for (const cell of row) {
      while (grid[r]?.[column] !== undefined) column += 1;
      if (column >= MOST_COLUMNS) break;
      const down = span(cell.rowSpan, rows.length - r);
      const across = span(cell.colSpan, MOST_COLUMNS - column);
      for (let i = 0; i < down; i++) {
        for (let k = 0; k < across; k++) {
          const line = grid[r + i];
          if (line)
            line[column + k] ??= {
              text: cell.text,
              place: k > 0 ? "beside" : i > 0 ? "below" : "own",
            };
        }
      }
      column += across;
    }
  }
  const width = Math.max(0, ...grid.map((row) => row.length));
  return grid.map((row) => Array.from({ length: width }, (_, n) => row[n] ?? BLANK));
}
