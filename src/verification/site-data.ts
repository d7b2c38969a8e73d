import type { WorkCalendar } from "../core/calendar/calendar.ts";
import type { OfficePaper } from "../core/form/office.ts";
import type { PublishedVersions } from "../core/sop/integrity/versions.ts";

/** What the page brings along of its site. */
export interface SiteData {
  versions: PublishedVersions;
  calendar: WorkCalendar;
  office: OfficePaper;
  /** Base of the site, "/" at its end. */
  base: string;
}
