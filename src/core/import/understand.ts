/**
 * What tables say of an SOP's steps. Nothing is guessed in silence: what was decided is told, what was
 * not understood is left out by name, and no performer and no way is made up.
 */

import type { Column } from "./head-words.ts";
import { type Heads, headsOf, isCounting } from "./heads.ts";
import { actorNamed, flowing, rowOf, together } from "./row.ts";
import { type Field, laidOut, MOST_ROWS, type RawTable } from "./table.ts";
import type { ReadRow, Understood } from "./understood.ts";

/** @returns what was understood of the tables, in their order; no rows where no table has the heads of one. */
export function understand(tables: readonly RawTable[]): Understood {
  const found: Understood = { actors: [], columns: [], rows: [], leftOut: [], told: [] };
  for (const [n, table] of tables.entries()) readTable(table, n + 1, found);
  tellMarks(found);
  return found;
}

function readTable(table: RawTable, number: number, found: Understood): void {
  const grid = laidOut(table);
  const heads = headsOf(grid);
  found.leftOut.push(...table.unread.map((text) => ({ text, why: "bukan tulisan" })));
  if (table.rows.length > MOST_ROWS) {
    const text = `${table.rows.length - MOST_ROWS} baris terakhir tabel ke-${number}`;
    found.leftOut.push({ text, why: `tabel lebih panjang dari ${MOST_ROWS} baris` });
  }
  const before = found.columns.at(-1);
  const goesOn = heads === null && before?.length === grid[0]?.length ? before : undefined;
  const columns = heads?.columns ?? goesOn;
  if (columns === undefined) {
    leaveOut(grid, found, `pada tabel ke-${number}: tidak ada judul kolom Uraian atau Kegiatan`);
    return;
  }
  if (heads !== null) nameActors(grid, heads, found);
  found.columns.push(columns);
  readRows(grid.slice(heads === null ? 0 : heads.last + 1), { grid, heads, columns }, found);
}

/** Performers stand in the order of their columns, marked or not. */
function nameActors(grid: Field[][], { columns, first }: Heads, found: Understood): void {
  leaveOut(grid.slice(0, first), found, "di atas judul kolom");
  for (const { kind, head, group } of columns) {
    if (kind === "actor") actorNamed(found, flowing(head), flowing(group));
  }
}

function leaveOut(rows: readonly (readonly Field[])[], found: Understood, why: string): void {
  for (const row of rows) {
    const text = textOf(row);
    if (text !== "") found.leftOut.push({ text, why });
  }
}

const textOf = (row: readonly Field[]): string =>
  row
    .flatMap(({ place, text }) => (place === "own" && text !== "" ? flowing(text) : []))
    .join(" · ");

interface Source {
  grid: Field[][];
  heads: Heads | null;
  columns: readonly Column[];
}

function readRows(rows: readonly Field[][], source: Source, found: Understood): void {
  const { columns } = source;
  const at = (row: readonly Field[], kind: Column["kind"]): Field | undefined =>
    row[columns.find((column) => column.kind === kind)?.at ?? -1];
  const isNumbered = rows.some((row) => /\d/.test(at(row, "number")?.text ?? ""));
  for (const row of rows) {
    if (row.every(({ text }) => text === "") || isRepeatedHead(row, source)) continue;
    const why = beside(row, at(row, "number"), at(row, "activity"));
    if (why !== null) {
      leaveOut([row], found, why);
      continue;
    }
    const above = found.rows.at(-1);
    const isMerged = [at(row, "number"), at(row, "activity")].some((one) => one?.place === "below");
    if (above !== undefined && isMerged) {
      found.rows.splice(-1, 1, together(above, rowOf(row, columns, found, true)));
      continue;
    }
    const read = rowOf(row, columns, found, false);
    tellShared(row, source, found);
    if (above === undefined || !continues(read, above, isNumbered)) found.rows.push(read);
    else {
      found.told.push(
        `Satu baris disatukan dengan langkah ${found.rows.length}: “${textOf(row)}”.`,
      );
      found.rows.splice(-1, 1, together(above, read));
    }
  }
}

/** Heads are written again where a table goes on over a page. */
function isRepeatedHead(row: readonly Field[], { grid, heads }: Source): boolean {
  if (isCounting(row)) return true;
  if (heads === null) return false;
  const own = row.filter(({ place }) => place === "own");
  return grid.slice(heads.first, heads.last + 1).some((head) => {
    const texts = head.map(({ text }) => text);
    return (
      own.filter(({ text }) => text !== "").every(({ text }) => texts.includes(text)) &&
      own.some(({ text }) => text !== "")
    );
  });
}

/** @returns why a row is none of the steps; null where it may be one. */
function beside(row: readonly Field[], number?: Field, activity?: Field): string | null {
  const said = row.filter(({ place, text }) => place === "own" && text !== "");
  const across = row.filter(({ place }) => place === "beside").length;
  if (said.length === 1 && across > 0 && across >= row.length - 2)
    return "baris judul di antara langkah";
  const first = number?.text || activity?.text || "";
  return /^(?:jumlah|total)\b/i.test(first) ? "baris jumlah" : null;
}

/** A row goes on from the one above where it has neither a number nor a sentence of its own. */
function continues(row: ReadRow, above: ReadRow, isNumbered: boolean): boolean {
  const { number: no, activity } = row;
  if (no === "") {
    const startsSmall = isNumbered && row.marks.length === 0 && /^\p{Ll}/u.test(activity);
    return activity === "" || startsSmall;
  }
  const same = no.replace(/\W*lanjutan\W*$/i, "") === above.number;
  return same && (activity === "" || activity === above.activity || /lanjutan/i.test(no));
}

/** A time merged over several rows is written in the first of them alone. */
function tellShared(row: readonly Field[], { columns }: Source, found: Understood): void {
  const at = columns.find(({ kind }) => kind === "duration")?.at;
  const field = at === undefined ? undefined : row[at];
  if (field?.place !== "below" || field.text === "") return;
  const step = found.rows.length + 1;
  found.told.push(
    `Waktu “${flowing(field.text)}” meliputi langkah ${step} juga; ditulis pada langkah pertamanya saja.`,
  );
}

function tellMarks({ rows, actors, told }: Understood): void {
  for (const [n, { marks }] of rows.entries()) {
    const signs = marks.filter(({ part }) => part === undefined);
    const [first] = signs;
    const name = first && actors[first.actor]?.name;
    if (signs.length < 2 || name === undefined) continue;
    told.push(
      `Langkah ${n + 1} ditandai pada ${signs.length} kolom; ${name} dibaca memimpin, yang lain bersama.`,
    );
  }
}
