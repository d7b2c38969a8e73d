/** A deadline on one line, for lists: when, and how much is left or how long it is past. */
import { durationShort } from "./duration.ts";
import { LATE_WORDS, PAUSED } from "./status.ts";
import { capital } from "./step.ts";
import { dayInNames, momentNear } from "./time.ts";

type Known = { known: true; value: number } | { known: false };

/** What the words need of a running clock (`core/calendar/clock.ts`): epoch ms, working minutes. */
interface Clock {
  due: Known;
  left: Known;
  /** It stands still. */
  paused?: boolean;
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
  { due, left, paused }: Clock,
  of: keyof typeof LATE_WORDS,
  now: number,
): Deadline {
  if (!due.known)
    return { head: "Tenggat belum diketahui", rest: "hari libur belum ditetapkan", late: false };
  const when = momentNear(due.value, now);
  if (now > due.value) return { head: LATE_WORDS[of], rest: `sejak ${when}`, late: true };
  if (paused) return { head: PAUSED, rest: remaining(left), late: false };
  const isToday = dayInNames(due.value) === dayInNames(now);
  return { head: capital(when), rest: isToday ? remaining(left) : "", late: false };
}

const remaining = (left: Known): string =>
  left.known && left.value > 0 ? `sisa ${durationShort(left.value)}` : "";

/** "Hari ini 11.00, sisa 1 j 20 m", "Kam 26 Nov 16.00", "Langkah lewat sejak Sel 24 Nov 10.00". */
export function deadlineLine(clock: Clock, of: keyof typeof LATE_WORDS, now: number): string {
  const { head, rest, late } = deadline(clock, of, now);
  return rest ? `${head}${late ? " " : ", "}${rest}` : head;
}
