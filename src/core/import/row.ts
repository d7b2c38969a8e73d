/** One row of a table, its fields put where their columns say. */
import { cleanText } from "../text/clean.ts";
import { type Column, unitIn } from "./head-words.ts";
import { markIn, partIn } from "./mark.ts";
import type { Field } from "./table.ts";
import { blankRow, type ReadRow, type Understood } from "./understood.ts";
import { waysIn } from "./ways.ts";

/** @returns the place of this performer among the actors, put there where there is none of the name. */
export function actorNamed(found: Understood, name: string, group: string): number {
  const same = (text: string) => text.toLowerCase().replace(/\s+/g, " ");
  const at = found.actors.findIndex(
    (actor) => same(actor.name) === same(name) && same(actor.group) === same(group),
  );
  if (at >= 0) return at;
  found.actors.push({ name, group });
  return found.actors.length - 1;
}

const SIGN_OF_A_LIST = /^(?:[-–—•*▪◦●○■□]|\(?(?:\d{1,2}|[a-z])[.)])\s/i;

/** Lines that only wrap run on; those of a list stay. */
export const flowing = (text: string): string =>
  text
    .split("\n")
    .reduce(
      (all, line) =>
        all === "" || SIGN_OF_A_LIST.test(line) ? `${all}\n${line}` : `${all} ${line}`,
      "",
    )
    .trim();

/** Where several rows share one merged time, it is counted once. */
const isShared = ({ place }: Field, { kind }: Column): boolean =>
  place === "below" && kind !== "duration" && kind !== "activity" && kind !== "number";

/**
 * @param found what was understood so far; actors and what is left out are added to it.
 * @param isPart the row belongs to the one above: what its merged cells say is said already.
 */
export function rowOf(
  fields: readonly Field[],
  columns: readonly Column[],
  found: Understood,
  isPart: boolean,
): ReadRow {
  const row = blankRow();
  for (const column of columns) {
    const field = fields[column.at];
    if (field === undefined || field.text === "") continue;
    if (field.place !== "own" && (isPart || !isShared(field, column))) continue;
    put(row, cleanText(field.text), column, found);
  }
  return row;
}

function put(row: ReadRow, text: string, column: Column, found: Understood): void {
  switch (column.kind) {
    case "number":
    case "activity":
      row[column.kind] = joined(row[column.kind], flowing(text));
      return;
    case "requirements":
    case "output":
    case "remarks":
      row[column.kind] = joined(row[column.kind], text);
      return;
    case "duration": {
      const unit = /^\d+(?:[.,]\d+)?(?: ?[-–] ?\d+)?$/.test(text) ? unitIn(column.head) : "";
      row.duration = joined(row.duration, unit === "" ? text : `${text} ${unit}`);
      return;
    }
    case "ways":
    case "yes":
    case "no":
      row.ways.push(...waysIn(text, column.kind));
      return;
    default:
      putPerformer(row, text, column, found);
  }
}

function putPerformer(row: ReadRow, text: string, column: Column, found: Understood): void {
  if (column.kind === "performer") {
    const names = text.split("\n");
    for (const name of names) row.marks.push({ actor: actorNamed(found, name, ""), symbol: "box" });
    return;
  }
  const isActor = column.kind === "actor";
  const part = isActor ? partIn(text) : null;
  const symbol = isActor ? markIn(text) : null;
  if (symbol === null && part === null) {
    const why =
      column.kind === "actor"
        ? `pada kolom ${flowing(column.head)}: tidak dikenal sebagai simbol`
        : `pada kolom ke-${column.at + 1}${column.head === "" ? "" : ` (${flowing(column.head)})`}: judulnya tidak dikenal`;
    found.leftOut.push({ text, why });
    return;
  }
  const actor = actorNamed(found, flowing(column.head), flowing(column.group));
  row.marks.push({ actor, symbol: symbol ?? "box", ...(part !== null && { part }) });
}

const joined = (before: string, text: string): string =>
  before === "" ? text : `${before}\n${text}`;

/** @returns two parts of one row as one. */
export function together(above: ReadRow, part: ReadRow): ReadRow {
  const join = (field: "requirements" | "duration" | "output" | "remarks") =>
    part[field] === "" ? above[field] : joined(above[field], part[field]);
  const goesOn = part.activity !== "" && part.activity !== above.activity;
  return {
    number: above.number,
    activity: goesOn ? `${above.activity} ${part.activity}`.trim() : above.activity,
    marks: [
      ...above.marks,
      ...part.marks.filter(({ actor }) => above.marks.every((mark) => mark.actor !== actor)),
    ],
    requirements: join("requirements"),
    duration: join("duration"),
    output: join("output"),
    remarks: join("remarks"),
    ways: [...above.ways, ...part.ways],
  };
}
