/** Deadlines of cases as entries of a calendar, and as a file for the person to keep. */
import { download } from "../../browser/files/download.ts";
import { type Deadline, deadlinesOf } from "../../core/case/desk/reminders.ts";
import type { CaseSummary } from "../../core/case/view/summary.ts";
import { type CalendarEntry, calendarFile } from "../../core/exchange/calendar-file.ts";
import { wallClock } from "../../core/time/zone.ts";
import { caseAt } from "../address.ts";
import { hrefOf } from "../navigation.tsx";
import type { Tools } from "../workplace.ts";

/** @returns how many deadlines the file holds; none is made of none. */
export function saveDeadlines(
  cases: readonly CaseSummary[],
  { now, calendar }: Pick<Tools, "now" | "calendar">,
): number {
  const at = now();
  const entries = deadlinesOf(cases, at, calendar).map(entryOf);
  if (entries.length === 0) return 0;
  download(calendarFile(entries, at), "text/calendar", `tenggat-${wallClock(at).day}.ics`);
  return entries.length;
}

function entryOf({ of, at, summary }: Deadline): CalendarEntry {
  const { caseId, number, subject, sopName, current, length } = summary;
  const what = of === "step" && current ? `langkah ${current.number}` : "seluruh kasus";
  const doing = of === "step" && current ? `${current.activity} (${current.actor})\n` : "";
  return {
    // One for the step in hand, whichever it is: a later file moves it on.
    uid: `${caseId}-${of === "step" ? "langkah" : "kasus"}@sop-kaltim`,
    at,
    title: `Tenggat ${what}: ${number} ${subject}`,
    text: `${doing}SOP ${sopName}`,
    url: new URL(hrefOf(caseAt(caseId)), location.href).href,
    sequence: length,
  };
}
