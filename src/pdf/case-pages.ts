/** A case to pages of boxes, for the screen and the printer: without the writer of PDFs, which weighs most. */
import type { WorkCalendar } from "../core/calendar/calendar.ts";
import type { RecordedEvent } from "../core/case/events.ts";
import { fold } from "../core/case/evolve.ts";
import type { CaseState } from "../core/case/state.ts";
import { view } from "../core/case/view/view.ts";
import type { Paged } from "../core/form/boxes.ts";
import { caseForm } from "../core/form/case-form.ts";
import type { OfficePaper } from "../core/form/office.ts";
import { paginate } from "../core/form/pagination.ts";
import type { PaperSize } from "../core/form/paper.ts";
import type { DrawnPicture } from "../core/form/picture-pages.ts";
import { typeface } from "./metrics.ts";

export interface CasePagesRequest {
  /** At least one event. */
  log: readonly RecordedEvent[];
  paper: PaperSize;
  /** Epoch ms: clocks that still run are read then. */
  now: number;
  calendar: WorkCalendar;
  office: OfficePaper;
  /** Digests of the papers that ride along. */
  papers?: ReadonlySet<string>;
  /** Pictures among them that get pages of their own, by the digest of the paper. */
  pictures?: ReadonlyMap<string, DrawnPicture>;
}

/**
 * @returns the case as it stands and its form, page by page.
 * @throws Error when the log holds no case.
 */
export function casePages(request: CasePagesRequest): { state: CaseState; paged: Paged } {
  const { log, paper, now, calendar, office, papers = new Set<string>(), pictures } = request;
  const state = fold(log);
  if (state === null) throw new Error("The log does not begin with an opened case.");
  const sections = caseForm(view(state, now, calendar), log, paper, {
    now,
    calendar,
    office,
    papers,
    ...(pictures && { pictures }),
  });
  return { state, paged: paginate(typeface(), sections) };
}
