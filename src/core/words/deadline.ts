/** A deadline on one line: when, and how much is left or how long it is past. */
import { durationShort } from "./duration.ts";
import { ENDED_WORDS, LATE_WORDS, PAUSED } from "./status.ts";
import { capital } from "./step.ts";
import { dayInNames, momentNear } from "./time.ts";

type Known = { known: true; value: number } | { known: false };

/** What the words need of a clock (`core/calendar/clock.ts`): epoch ms, working minutes. */
interface Clock {
  due: Known;
  left: Known;
  /** It stands still. */
  paused?: boolean;
  running?: boolean;
  verdict?: string;
}

export interface Deadline {
  /** What is read first: "Hari ini 11.00", "Kam 26 Nov 16.00", "Langkah lewat". */
  head: string;
  /** What may give way: "sisa 1 j 20 m", "sejak Sel 24 Nov 10.00"; "" where nothing is to be added. */
  rest: string;
  late: boolean;
}

/**
 * @param of whose time it is: the step's, or the whole case's.
 * @param now epoch ms.
 */
export function deadline(
  { due, left, paused, running, verdict }: Clock,
  of: keyof typeof LATE_WORDS,
  now: number,
): Deadline {
  if (!due.known)
    return { head: "Tenggat belum diketahui", rest: "hari libur belum ditetapkan", late: false };
  const when = momentNear(due.value, now);
  if (running === false) {
    const late = verdict === "late";
    return late
      ? { head: ENDED_WORDS.late, rest: `dari tenggat ${when}`, late }
      : { head: ENDED_WORDS.inTime, rest: "", late };
  }
  if (now > due.value) return { head: LATE_WORDS[of], rest: `sejak ${when}`, late: true };
  if (paused) return { head: PAUSED, rest: remaining(left), late: false };
  const isToday = dayInNames(due.value) === dayInNames(now);
  return { head: capital(when), rest: isToday ? remaining(left) : "", late: false };
}

const remaining = (left: Known): string =>
  left.known && left.value > 0 ? `sisa ${durationShort(left.value)}` : "";

/** "Hari ini 11.00, sisa 1 j 20 m", "Kam 26 Nov 16.00", "Langkah lewat sejak Sel 24 Nov 10.00". */
export const inOneLine = ({ head, rest, late }: Deadline): string =>
  rest ? `${head}${late ? " " : ", "}${rest}` : head;

/** The same of a clock at `now` (epoch ms). */
export const deadlineLine = (clock: Clock, of: keyof typeof LATE_WORDS, now: number): string =>
  inOneLine(deadline(clock, of, now));
