import type { WorkCalendar } from "../core/calendar/calendar.ts";
import type { PublishedVersions } from "../core/sop/integrity/versions.ts";

/** What the page brings along of its site. */
export interface SiteData {
  versions: PublishedVersions;
  calendar: WorkCalendar;
  /** Base of the site, "/" at its end. */
  base: string;
}
