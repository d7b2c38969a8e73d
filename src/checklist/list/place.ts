/** Where the list was left: with which filters, how long, and at which line. Kept while the page lives. */
import type { DeskQuery } from "../../core/case/desk/query.ts";
import { type Address, LIST } from "../address.ts";
import { linesIn } from "./lines-in.ts";

interface Place {
  query: DeskQuery;
  /** How many lines were drawn. */
  limit: number;
  /** The first line in view, and how far (px) its top stood from the window's. */
  key: string;
  top: number;
  /** The list was not scrolled: then nothing is to be put back. */
  isTop: boolean;
}

let place: Place | null = null;

const isSame = (a: DeskQuery, b: DeskQuery) => JSON.stringify(a) === JSON.stringify(b);

/** The list as it was left: the way back to it. */
export const listAsLeft = (): Address => (place ? { at: "list", query: place.query } : LIST);

/** How many lines this list was drawn with when it was left; null for another one. */
export const limitAsLeft = (query: DeskQuery): number | null =>
  place && isSame(place.query, query) ? place.limit : null;

/** Remembers which line is in view; called while the list still stands. */
export function leaveList(rows: HTMLElement, query: DeskQuery, limit: number): void {
  const line = linesIn(rows).find((row) => row.getBoundingClientRect().bottom > 0);
  if (!line) return;
  const { top } = line.getBoundingClientRect();
  place = { query, limit, key: line.dataset.key ?? "", top, isTop: scrollY === 0 };
}

/** Puts the line that was in view back to where it stood, once the list is painted. */
export function returnTo(rows: HTMLElement, query: DeskQuery): void {
  const left = place;
  if (!left || left.isTop || !isSame(left.query, query)) return;
  import("./hold-line.ts").then(
    ({ holdLine }) => holdLine(rows, left),
    // Then the list begins at its top.
    () => undefined,
  );
}
