/** Where the list was left: with which filters, how long, and at which line. Kept while the page lives. */
import { type Address, LIST, type ListQuery } from "../address.ts";

interface Place {
  query: ListQuery;
  /** How many lines were drawn. */
  limit: number;
  /** The first line in view, and how far (px) its top stood from the window's. */
  key: string;
  top: number;
}

let place: Place | null = null;

const isSame = (a: ListQuery, b: ListQuery) => JSON.stringify(a) === JSON.stringify(b);

/** The list as it was left: the way back to it. */
export const listAsLeft = (): Address => (place ? { at: "list", query: place.query } : LIST);

/** How many lines this list was drawn with when it was left; null for another one. */
export const limitAsLeft = (query: ListQuery): number | null =>
  place && isSame(place.query, query) ? place.limit : null;

/** Remembers which line is in view; called while the list still stands. */
export function leaveList(rows: HTMLElement, query: ListQuery, limit: number): void {
  const line = [...rows.children].find((row) => row.getBoundingClientRect().bottom > 0);
  if (!(line instanceof HTMLElement)) return;
  place = { query, limit, key: line.dataset.key ?? "", top: line.getBoundingClientRect().top };
}

/**
 * Lines out of view are only estimated until they come near, and the browser puts a page back of its own
 * accord too: for so many frames the line is held where it was.
 */
const FRAMES = 24;
/** Whoever scrolls has the last word. */
const OWN_ACTS = ["wheel", "touchstart", "pointerdown", "keydown"];

/** Puts the line that was in view back to where it stood, once the list is painted. */
export function returnTo(rows: HTMLElement, query: ListQuery): void {
  const left = place;
  if (!left || !isSame(left.query, query)) return;
  const acted = new AbortController();
  for (const act of OWN_ACTS)
    addEventListener(act, () => acted.abort(), { signal: acted.signal, passive: true });
  let frames = 0;
  const settle = () => {
    if (acted.signal.aborted || frames++ === FRAMES) return acted.abort();
    const line = [...rows.children].find(
      (row) => row instanceof HTMLElement && row.dataset.key === left.key,
    );
    const off = line ? line.getBoundingClientRect().top - left.top : 0;
    if (Math.abs(off) >= 1) scrollBy({ top: off, behavior: "instant" });
    requestAnimationFrame(settle);
  };
  requestAnimationFrame(settle);
}
