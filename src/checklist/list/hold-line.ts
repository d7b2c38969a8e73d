import { linesIn } from "./lines-in.ts";

/**
 * Lines out of view are only estimated until they come near, and the browser puts a page back of its own
 * accord too: for so many frames the line is held where it was.
 */
const FRAMES = 24;
/** Whoever scrolls has the last word. */
const OWN_ACTS = ["wheel", "touchstart", "pointerdown", "keydown"];

/** Holds the line that was in view at the place where it stood when the list was left. */
export function holdLine(rows: HTMLElement, left: { key: string; top: number }): void {
  const acted = new AbortController();
  for (const act of OWN_ACTS)
    addEventListener(act, () => acted.abort(), { signal: acted.signal, passive: true });
  let frames = 0;
  const settle = () => {
    if (acted.signal.aborted || frames++ === FRAMES) return acted.abort();
    const line = linesIn(rows).find((row) => row.dataset.key === left.key);
    const off = line ? line.getBoundingClientRect().top - left.top : 0;
    if (Math.abs(off) >= 1) scrollBy({ top: off, behavior: "instant" });
    requestAnimationFrame(settle);
  };
  requestAnimationFrame(settle);
}
