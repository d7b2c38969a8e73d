/** Rows of the control sheet that a hand fills in, and the lines below them for what its columns are too narrow for. */
import { signersOf } from "../sop/graph.ts";
import type { Actor, Sop, Step } from "../sop/schema.ts";
import type { Cell, Leaf, Row } from "./blocks.ts";

/** Room for a hand, in mm: a row of the table, and a line to write on. */
const HAND = { row: 13, line: 7.5 };
const SIZE = 8;

type Field = { label: string; share: number };

const lineOf = (fields: Field[]): Leaf => ({
  kind: "write",
  fields,
  height: HAND.line,
  size: SIZE,
});

/** A NIP has 18 digits, a number of a letter some 20 signs. */
const OFFICER: readonly Field[] = [
  { label: "Nama:", share: 0.33 },
  { label: "NIP:", share: 0.28 },
];
const PARTY: readonly Field[] = [{ label: "Nama:", share: 0.61 }];
const DOCUMENT: readonly Field[] = [
  { label: "No. output:", share: 0.275 },
  { label: "Tgl.:", share: 0.115 },
];

/** A party has no NIP, an application no name. */
const personFields = (kind: Actor["kind"] | undefined): readonly Field[] =>
  kind === "system" ? [] : kind === "party" ? PARTY : OFFICER;

/** @returns one line for anybody, with a numbered and dated output. */
export const anybodysLine = (): Leaf => lineOf([...OFFICER, ...DOCUMENT]);

/** @returns a line for who leads the step, and one with room for a paraf for each who signs with them. */
export function linesToSign(sop: Sop, step: Step): Leaf[] {
  const actor = (id: string) => sop.actors.find((one) => one.id === id);
  const leading = [
    ...personFields(actor(step.actor)?.kind),
    ...(step.output?.document ? DOCUMENT : []),
  ];
  const others = signersOf(sop, step).map((one) => {
    const nip = one.kind === "party" ? [] : [{ label: "NIP:", share: 0.28 }];
    const name = { label: `${one.short}, nama:`, share: 0.72 - (nip[0]?.share ?? 0) };
    return lineOf([name, ...nip, { label: "Paraf:", share: 0.28 }]);
  });
  return [...(leading.length > 0 ? [lineOf(leading)] : []), ...others];
}

/** @returns the row, and below it the lines across all its columns but the first. */
export function handRows([number, ...cells]: Cell[], lines: readonly Leaf[]): Row[] {
  const row = { min: HAND.row, whole: true };
  if (lines.length === 0) return [{ ...row, cells: [{ blocks: [], ...number }, ...cells] }];
  return [
    { ...row, cells: [{ blocks: [], ...number, rows: 2 }, ...cells] },
    { whole: true, cells: [{ span: cells.length, blocks: [...lines] }] },
  ];
}
