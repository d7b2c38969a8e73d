/**
 * The erasure of a shared case: its acts are taken out of the stream one by one, and a tombstone says so,
 * without a word about any person. A case that was erased is never sent again from anybody's copy.
 */
import type { Heard, Order } from "./message.ts";

interface Tombstone extends Order {
  by: string;
}

/** What one browser knows of the erasure of one case. */
export interface Erasure {
  /** Tombstones that were read back, whoever sent them. */
  said: readonly Tombstone[];
  /** What was ordered here: sent until it was read back, and again to a server that lost it. */
  order: Order | null;
  /** Numbers of whatever else lies under the case, readable or not, as far as it was read and not taken out. */
  numbers: readonly number[];
}

export const NOT_ERASED: Erasure = { said: [], order: null, numbers: [] };

/** After one more message under the case; `at`: the message's number in the stream. */
export function noted(erasure: Erasure, heard: Heard, at: number): Erasure {
  if (heard.kind !== "erased") {
    // Read once more after a page went too early, or for what an older release could not read.
    if (erasure.numbers.includes(at)) return erasure;
    return { ...erasure, numbers: [...erasure.numbers, at] };
  }
  const { by, head, ground } = heard;
  if (erasure.said.some((one) => one.by === by)) return erasure;
  return { ...erasure, said: [...erasure.said, { by, head, ground }] };
}

/** When the stream is another, or lost what it had: what was ordered here still is. */
export const erasureAnew = ({ order }: Erasure): Erasure => ({ ...NOT_ERASED, order });

/** The tombstone that counts: one by a member who may erase. Null for a case that stands. */
export const tombstoneOf = (
  { said }: Erasure,
  mayErase: (member: string) => boolean,
): Tombstone | null => said.find(({ by }) => mayErase(by)) ?? null;

/** The members who said that it is erased and may not erase: it changes nothing, and is named. */
export const saidInVain = (
  { said }: Erasure,
  mayErase: (member: string) => boolean,
): readonly string[] => said.map(({ by }) => by).filter((by) => !mayErase(by));

/** What was ordered here and is not read back. */
export const unsaid = ({ order, said }: Erasure, me: string): Order | null =>
  said.some(({ by }) => by === me) ? null : order;

/** Numbers of what is to be taken out, once everybody can read why. */
export const toTakeOut = ({ order, said, numbers }: Erasure, me: string): readonly number[] =>
  order !== null && said.some(({ by }) => by === me) ? numbers : [];

/** True while what was ordered here is not carried out. */
export const isDue = (erasure: Erasure, me: string): boolean =>
  unsaid(erasure, me) !== null || toTakeOut(erasure, me).length > 0;

export const takenOut = (erasure: Erasure, number: number): Erasure => ({
  ...erasure,
  numbers: erasure.numbers.filter((other) => other !== number),
});
