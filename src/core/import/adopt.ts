/** What was understood of a table, put into a draft. */
import { blankStep, newActor } from "../draft/blank.ts";
import type { Draft, DraftOutcome, DraftStep, DraftTarget } from "../draft/draft.ts";
import { edited } from "../draft/edited.ts";
import type { ReadRow, Understood } from "./understood.ts";

/** Gives an id that nothing bears yet. */
export type NewId = () => string;

/**
 * @returns the draft with the rows below its own, and columns for performers it did not have. Ways that
 * name no row and no end are left open, for a person to lead.
 */
export function adopted(draft: Draft, found: Understood, newId: NewId): Draft {
  const named = (name: string, group: string) =>
    draft.actors.find((one) => alike(one.name, name) && alike(one.group, group));
  const actors = found.actors.map(
    ({ name, group }) => named(name, group) ?? { ...newActor(newId(), name), group },
  );
  const ids = found.rows.map(newId);
  const added = actors.filter((actor) => !draft.actors.includes(actor));
  const before = {
    ...draft,
    actors: [...draft.actors, ...added],
    ends: withEnds(draft.ends, found.rows, newId),
  };
  const steps = found.rows.map((row, n) =>
    stepOf(row, {
      ids,
      n,
      rows: found.rows,
      ends: before.ends,
      actors: actors.map(({ id }) => id),
    }),
  );
  const wide = { ...before, steps: [...before.steps, ...steps] };
  return found.rows.reduce((all, row, n) => withSymbol(all, ids[n] ?? "", row, actors), wide);
}

const alike = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

interface Around {
  ids: readonly string[];
  n: number;
  rows: readonly ReadRow[];
  ends: Draft["ends"];
  actors: readonly string[];
}

const leading = ({ marks }: ReadRow) => marks.find(({ part }) => part === undefined);

function stepOf(row: ReadRow, around: Around): DraftStep {
  const lead = leading(row);
  const others = row.marks.filter((mark) => mark !== lead);
  const blank = blankStep(around.ids[around.n] ?? "");
  return {
    ...blank,
    activity: row.activity,
    actor: (lead && around.actors[lead.actor]) ?? null,
    others: others.flatMap(({ actor, part = "together" }) => {
      const id = around.actors[actor];
      return id === undefined ? [] : { actor: id, part };
    }),
    duration: row.duration,
    output: { text: row.output, document: false },
    remarks: row.remarks,
    outcomes:
      row.ways.length === 0 ? blank.outcomes : row.ways.map((way, k) => outcomeOf(way, k, around)),
  };
}

const outcomeOf = (
  { label, to }: ReadRow["ways"][number],
  k: number,
  around: Around,
): DraftOutcome => ({
  id: `hasil-${k + 1}`,
  label,
  target: targetOf(to, around),
});

const END = /^(?:selesai|akhir|berakhir|tamat|end|finish)$/i;
/** An end by its name, as the table that can be downloaded writes it. */
const NAMED_END = /^akhir \((.+)\)$/i;

function targetOf(to: string, { ids, n, rows, ends }: Around): DraftTarget {
  const row = rows.findIndex(
    (one) => one.number !== "" && plainNumber(one.number) === plainNumber(to),
  );
  const id = ids[row];
  if (id !== undefined) return row === n + 1 ? "next" : { step: id };
  const label = NAMED_END.exec(to)?.[1] ?? to;
  const end = ends.find((one) => alike(one.label, label)) ?? (END.test(to) ? ends[0] : undefined);
  return end === undefined ? null : { end: end.id };
}

const plainNumber = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, "");

/** Ends that the rows name, and the draft has not. */
function withEnds(ends: Draft["ends"], rows: readonly ReadRow[], newId: NewId): Draft["ends"] {
  const all = [...ends];
  for (const { to } of rows.flatMap(({ ways }) => ways)) {
    const label = NAMED_END.exec(to)?.[1];
    if (label === undefined || all.some((one) => alike(one.label, label))) continue;
    all.push({ id: newId(), label });
  }
  return all;
}

/** The cells that mean more than their text are filled as if by hand. */
function withSymbol(
  draft: Draft,
  step: string,
  row: ReadRow,
  actors: readonly { id: string }[],
): Draft {
  const { requirements: text, marks, ways } = row;
  const filled = edited(draft, { kind: "cell", step, cell: "requirements", text });
  const lead = leading(row);
  const actor = actors[lead?.actor ?? -1]?.id;
  if (lead === undefined || actor === undefined || ways.length > 0) return filled;
  const symbol = marks.find((mark) => mark.symbol !== "box")?.symbol ?? "box";
  return edited(filled, { kind: "symbol", step, actor, symbol });
}
