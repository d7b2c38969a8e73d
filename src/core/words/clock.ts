/** A clock in words; what is unknown is said, never guessed. */
import { workingTime } from "./duration.ts";
import { numberInWords } from "./number.ts";
import { ENDED_WORDS, LATE_WORDS, PAUSED } from "./status.ts";
import { momentShort } from "./time.ts";

type Known = { known: true; value: number } | { known: false };

/** What the words need of a clock (`core/calendar/clock.ts`): epoch ms, working minutes. */
interface Clock {
  due: Known;
  left: Known;
  running: boolean;
  paused: boolean;
  verdict: "on-time" | "near" | "late" | "unknown" | "stopped";
}

const UNKNOWN = "tidak dapat dihitung: hari libur tahun itu belum ditetapkan";

/**
 * A clock in one sentence, and whether it is late.
 * @param of whose time it is: the step's, or the whole case's.
 */
export function clockInWords(
  clock: Clock,
  of: keyof typeof LATE_WORDS,
): { text: string; late: boolean } {
  const { due, left, running, paused, verdict } = clock;
  if (verdict === "stopped") return { text: "Dihentikan", late: false };
  if (!due.known || verdict === "unknown") return { text: capitalised(UNKNOWN), late: false };
  if (!running)
    return verdict === "late"
      ? { text: `${ENDED_WORDS.late}, tenggatnya ${momentShort(due.value)}`, late: true }
      : { text: ENDED_WORDS.inTime, late: false };
  if (verdict === "late")
    return { text: `${LATE_WORDS[of]} sejak ${momentShort(due.value)}`, late: true };
  const rest = left.known && left.value > 0 ? workingTime(left.value) : null;
  const until = momentShort(due.value);
  const text =
    rest === null
      ? paused
        ? PAUSED
        : `Tenggat ${until}`
      : paused
        ? `Sisa ${rest}, ${PAUSED.toLowerCase()}`
        : `Sisa ${rest}, tenggat ${until}`;
  return { text, late: false };
}

/** How often time was paused and what of it did not count, in working minutes: "2 kali, 3 jam kerja". */
export const pausedInWords = (times: number, minutes: Known): string =>
  `${numberInWords(times)} kali, ${minutes.known ? workingTime(minutes.value) : UNKNOWN}`;

/** "26 Nov 2026 16.00", or why there is none; `null` where the SOP allots nothing that counts. */
export function dueInWords(clock: Pick<Clock, "due"> | null): string {
  if (clock === null) return "tidak dihitung";
  return clock.due.known ? momentShort(clock.due.value) : UNKNOWN;
}

/** How an ended clock ended. */
export const VERDICT_WORDS = {
  "on-time": "tepat waktu",
  near: "tepat waktu",
  late: "terlambat",
  stopped: "dihentikan",
} as const;

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
