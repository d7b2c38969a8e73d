/** The form of a case in the place of its screen, while the browser prints. */
import { render } from "preact";
import { casePages } from "../../browser/pdf/case-pages.ts";
import { showPaperFace } from "../../browser/pdf/paper-face.ts";
import type { RecordedEvent } from "../../core/case/events.ts";
import type { Tools } from "../workplace.ts";
import { PaperPages } from "./PaperPages.tsx";

export { showPaperFace };

/** Lays the form beside the page, in the same breath: a browser about to print waits for nothing. @returns its removal. */
export function layForm({ now, calendar }: Tools, log: readonly RecordedEvent[]): () => void {
  const { paged } = casePages({ log, paper: "a4", now: now(), calendar });
  const place = document.createElement("div");
  place.className = "k-print";
  document.body.append(place);
  render(<PaperPages paged={paged} name="a4" />, place);
  return () => {
    render(null, place);
    place.remove();
  };
}
