/** What is missing or odd in a date and an hour as typed: named, so that it can be put right at once. */
import { dayFault, FIRST_DAY } from "../time/days.ts";
import { momentOf, wallClock } from "../time/zone.ts";
import { dayInWords } from "./day.ts";
import { momentShort } from "./time.ts";

/**
 * @param what "dokumen" for "tanggal dokumen".
 * @param day as the control gives it: YYYY-MM-DD, or "" when it is empty or not yet a date.
 * @param last the last day that is let pass, YYYY-MM-DD.
 * @returns a sentence, or null when the day may stand.
 */
export function dayProblem(what: string, day: string, last: string): string | null {
  const year = day.split("-")[0];
  switch (dayFault(day, last)) {
    case null:
      return null;
    case "missing":
      return `Isi tanggal ${what} dengan lengkap: hari, bulan, dan tahun yang ada dalam kalender.`;
    case "unreal":
      return `Tahun pada tanggal ${what} tertulis ${year}. Tulis empat angka.`;
    case "too-early":
      return `Tahun pada tanggal ${what} tertulis ${year}. Tulis ${FIRST_DAY.slice(0, 4)} atau sesudahnya.`;
    case "ahead":
      return `Tanggal ${what} ${dayInWords(day)} belum tiba. Paling akhir ${dayInWords(last)}.`;
  }
}

const MINUTE = 60_000;

interface Bounds {
  /** Epoch ms of the entry. */
  now: number;
  /** Epoch ms before which it cannot have been, and what was then. */
  earliest?: { at: number; what: string };
}

/**
 * @param what "selesai" for "tanggal selesai" and "jam selesai".
 * @param typed as the controls give them: YYYY-MM-DD and HH:MM, "" where there is none.
 * @returns the sentence and the control it belongs to, or null when the moment may stand.
 */
export function momentProblem(
  what: string,
  typed: { date: string; time: string },
  { now, earliest }: Bounds,
): { part: "date" | "time"; message: string } | null {
  const today = wallClock(now).day;
  const wrongDay = dayProblem(what, typed.date, today);
  if (wrongDay !== null) return { part: "date", message: wrongDay };
  const moment = momentOf(typed.date, typed.time);
  if (moment === null) return { part: "time", message: `Isi jam ${what}: jam dan menit.` };
  if (moment > now) {
    const hour = typed.time.replace(":", ".");
    return {
      part: "time",
      message: `Jam ${what} ${hour} belum tiba. Tulis waktu yang sudah lewat.`,
    };
  }
  // Controls give whole minutes: what was within this one may have been after it.
  if (earliest === undefined || moment + MINUTE > earliest.at) return null;
  const isSameDay = wallClock(earliest.at).day === typed.date;
  const message = `Waktu ${what} tidak boleh sebelum ${momentShort(earliest.at)}, saat ${earliest.what}.`;
  return { part: isSameDay ? "time" : "date", message };
}
