/** Rows cut where a page ends: between lines, never through a line of type, a drawing or a sentence that could move. */

import { CONTINUED } from "../words/status.ts";
import { PAD } from "./column-needs.ts";
import type { Atom } from "./strips.ts";
import { type LaidCell, padded, type RowGroup } from "./table.ts";
import { lineHeight, type Typeface, widthOf } from "./typeface.ts";

const SMALL = 7;

/**
 * Cuts a single row so that its first part is at most `room` mm high. Ink laid over the row goes with the
 * first part, the other one has what its row says goes on (`Row.rest`).
 * @param force when the row has a page to itself: any line that fits is better than none.
 * @returns both parts, or null when the rows are joined, or when a cell would have to wait for the next page.
 */
export function splitGroup(
  face: Typeface,
  group: RowGroup,
  room: number,
  force: boolean,
): [RowGroup, RowGroup] | null {
  const [row] = group.source;
  if (row === undefined || group.source.length !== 1 || (row.min ?? 0) > room) return null;
  const gentle = group.cells.map((cell) => fitting(cell, room));
  const moves = (counts: readonly number[]) =>
    group.cells.map((cell, i) => cell.atoms.slice(0, counts[i]).some(({ again }) => !again));
  const waits = group.cells.some((cell, i) => !isDone(cell) && !moves(gentle)[i]);
  if (!force && waits) return null;
  const some = moves(gentle).some(Boolean);
  const counts = some ? gentle : group.cells.map((cell) => fitting(cell, room, true));
  if (!moves(counts).some(Boolean)) return null;
  const first = group.cells.map((cell, i) => ({ ...cell, atoms: cell.atoms.slice(0, counts[i]) }));
  const rest = group.cells.map((cell, i) => restOf(cell, counts[i] ?? 0));
  const noted = rest.find(({ names }) => !names);
  if (noted !== undefined && group.cells.some(({ names }) => names)) {
    noted.atoms = [continuedAtom(face), ...noted.atoms];
  }
  return [
    { ...group, cells: first, heights: [Math.max(row.min ?? 0, ...first.map(padded))] },
    {
      ...group,
      continues: true,
      source: [{ cells: row.cells, ...(row.rest && { overlay: row.rest, rest: row.rest }) }],
      cells: rest,
      heights: [Math.max(...rest.map(padded))],
    },
  ];
}

/** @returns how many strips of a cell fit into `room` mm; `parted` strips that belong together may be cut apart. */
function fitting({ atoms }: LaidCell, room: number, parted = false): number {
  let used = 2 * PAD.y;
  let count = 0;
  for (const atom of atoms) {
    if (used + atom.h > room) break;
    used += atom.h;
    count++;
  }
  if (!parted) while (count > 0 && atoms[count]?.joined) count--;
  return count;
}

/** Nothing of the cell is left to be said. */
const isDone = ({ atoms }: LaidCell) => atoms.every(({ again }) => again);

/** What names the row is said again; a page that begins within a row must still tell which one it is. */
function restOf(cell: LaidCell, count: number): LaidCell {
  const left = cell.atoms.slice(count);
  const again = cell.names && left.length === 0 ? cell.atoms.map(unsaid) : [];
  return { ...cell, figure: null, atoms: [...again, ...left.filter((atom) => !atom.again)] };
}

/** The same ink as a running head: a reader who listens is still in the row. */
const unsaid = (atom: Atom): Atom => ({
  ...atom,
  boxes: atom.boxes.map((box) => ({ ...box, tag: null })),
  again: true,
});

function continuedAtom(face: Typeface): Atom {
  const h = lineHeight(SMALL);
  const w = widthOf(face, CONTINUED, SMALL, false);
  const ink = { kind: "text", text: CONTINUED, size: SMALL, bold: false } as const;
  return { h, boxes: [{ x: 0, y: 0, w, h, tag: null, ink }], again: true };
}

/** @returns joined rows as rows of their own, for a page that cannot hold them together. */
export function separated(group: RowGroup): RowGroup[] {
  return group.source.map((row, r) => {
    const cells = group.cells
      .filter((cell) => cell.row <= r && r < cell.row + cell.rows)
      .map((cell) => ({ ...cell, row: 0, rows: 1, atoms: cell.row === r ? cell.atoms : [] }));
    const heights = [Math.max(row.min ?? 0, ...cells.map(padded))];
    return { index: group.index + r, source: [row], cells, heights };
  });
}
