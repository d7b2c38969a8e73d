/** From the files of content/calendar to the calendar the engine counts with. */
import type { Span, WorkCalendar } from "./calendar.ts";
import type { HoursFile, YearFile } from "./schema.ts";

/**
 * One calendar from the hours file and the year files (any order). Throws when hours or years are
 * missing or the years leave a gap: the build must not go on with half a calendar.
 */
export function assembleCalendar(files: readonly (HoursFile | YearFile)[]): WorkCalendar {
  const hours = files.find((file) => file.kind === "hours");
  const years = files.filter((file) => file.kind === "year").sort((a, b) => a.year - b.year);
  const [first, last] = [years[0], years.at(-1)];
  if (hours === undefined || first === undefined || last === undefined) {
    throw new Error("Kalender memerlukan hours.yaml dan sekurang-kurangnya satu berkas tahun.");
  }
  if (last.year - first.year !== years.length - 1) {
    throw new Error("Tahun-tahun kalender harus berurutan tanpa sela.");
  }
  const { monday, tuesday, wednesday, thursday, friday, saturday, sunday } = hours.week;
  return {
    week: [monday, tuesday, wednesday, thursday, friday, saturday, sunday].map(spansOf),
    daysOff: years.flatMap((year) => [...year.national, ...year.collective]).sort(),
    from: `${first.year}-01-01`,
    to: `${last.year}-12-31`,
    startDayCounts: hours.startDayCounts,
    nearShare: hours.nearShare,
  };
}

function spansOf(spans: HoursFile["week"]["monday"]): Span[] {
  const result = spans.map(({ from, to }): Span => [minutes(from), minutes(to)]);
  const flat = result.flat();
  if (flat.some((value, i) => i > 0 && value <= (flat[i - 1] ?? 0))) {
    throw new Error("Jam kerja pada satu hari (hours.yaml) harus berurutan dan tidak bertumpuk.");
  }
  return result;
}

function minutes(clockTime: string): number {
  const [hour, minute] = clockTime.split(/[.:]/).map(Number);
  return (hour ?? 0) * 60 + (minute ?? 0);
}
