/** The form of a case in the place of its screen, while the browser prints. */
import { render } from "preact";
import type { RecordedEvent } from "../../core/case/events.ts";
import { PaperPages } from "../../paper/PaperPages.tsx";
import { casePages } from "../../pdf/case-pages.ts";
import { showPaperFace } from "../../pdf/paper-face.ts";
import type { Tools } from "../workplace.ts";

/** From now on, until the signal, printing prints the form; resolves when its letters are there. */
export async function printsForm(
  tools: Tools,
  log: readonly RecordedEvent[],
  signal: AbortSignal,
): Promise<void> {
  let lift: (() => void) | null = null;
  const lay = () => {
    // A preview that prints has laid its own pages, of the size chosen there.
    if (document.querySelector("body > .k-print") === null) lift = layForm(tools, log);
  };
  const clear = () => {
    lift?.();
    lift = null;
  };
  addEventListener("beforeprint", lay, { signal });
  addEventListener("afterprint", clear, { signal });
  signal.addEventListener("abort", clear);
  await showPaperFace();
}

/** Lays the form beside the page, in the same breath: a browser about to print waits for nothing. @returns its removal. */
function layForm({ now, calendar, office }: Tools, log: readonly RecordedEvent[]): () => void {
  const { paged } = casePages({ log, paper: "a4", now: now(), calendar, office });
  const place = document.createElement("div");
  place.className = "k-print";
  document.body.append(place);
  render(<PaperPages paged={paged} name="a4" />, place);
  return () => {
    render(null, place);
    place.remove();
  };
}
