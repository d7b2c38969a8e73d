/**
 * The decreed days of a calendar, worked out once: a list of ten thousand cases asks for the same days
 * again and again. Kept beside the calendar object, so it goes when the calendar goes.
 */
import { dayOf, parseDay, spansOf, type WorkCalendar } from "./calendar.ts";

interface LedgerDay {
  /** Working spans as moments (epoch ms). */
  spans: [number, number][];
  /** Working ms of all decreed days before this one. */
  before: number;
}

const ledgers = new WeakMap<WorkCalendar, { first: number; days: LedgerDay[] }>();

/** The decreed day (counted from 1970-01-01, local), or undefined beyond the decrees. */
export function ledgerDay(calendar: WorkCalendar, day: number): LedgerDay | undefined {
  let ledger = ledgers.get(calendar);
  if (ledger === undefined) {
    ledger = build(calendar);
    ledgers.set(calendar, ledger);
  }
  return ledger.days[day - ledger.first];
}

/** Working ms from the first decreed day up to a moment; undefined beyond the decrees. */
export function workUntil(calendar: WorkCalendar, moment: number): number | undefined {
  const day = ledgerDay(calendar, dayOf(moment));
  if (day === undefined) return undefined;
  let passed = day.before;
  for (const [from, to] of day.spans) passed += Math.max(0, Math.min(to, moment) - from);
  return passed;
}

function build(calendar: WorkCalendar): { first: number; days: LedgerDay[] } {
  const first = parseDay(calendar.from);
  const days: LedgerDay[] = [];
  let before = 0;
  for (let day = first; day <= parseDay(calendar.to); day += 1) {
    const spans = spansOf(calendar, day);
    days.push({ spans, before });
    before += spans.reduce((sum, [from, to]) => sum + to - from, 0);
  }
  return { first, days };
}
