/** Facts of made-up cases under the published SOP, in few words, and random ones for properties. */
import fc from "fast-check";
import type { Pause } from "../../src/core/calendar/pauses.ts";
import { type CaseFacts, caseFacts, type RoundFact } from "../../src/core/monitoring/facts.ts";
import { periodOfDays } from "../../src/core/monitoring/period.ts";
import { reportNow } from "../../src/core/monitoring/report.ts";
import { shapeOf } from "../../src/core/monitoring/shape.ts";
import { workingClock } from "../../src/core/monitoring/working-clock.ts";
import { KALTIM, wita } from "./calendars.ts";
import { PENGELOLAAN_DATA } from "./sops.ts";

export { caseFacts };
export const SHAPE = shapeOf(PENGELOLAAN_DATA);
export const CLOCK = workingClock(KALTIM);

interface Visit {
  step: string;
  round?: number;
  start?: string;
  end?: string;
  entered?: string;
  /** Given: the visit sent work back for this reason. */
  back?: string;
}

/** A case that opened then and made these visits, one after the other (WITA wall clock times). */
export function factsOf(
  caseId: string,
  opened: string,
  visits: Visit[] = [],
  more: { finished?: string; cancelled?: string; paused?: [string, string][] } = {},
): CaseFacts {
  let openedAt = wita(opened);
  const rounds = visits.map(({ step, round = 1, start, end, entered, back }): RoundFact => {
    const fact = {
      stepId: step,
      round,
      sop: 0,
      openedAt,
      startedAt: start === undefined ? null : wita(start),
      quantity: null,
    };
    if (end === undefined) return { ...fact, end: null };
    const at = wita(end);
    openedAt = at;
    const how = back === undefined ? "completed" : "returned";
    const enteredAt = wita(entered ?? end);
    return { ...fact, end: { at, enteredAt, how, outcomeId: null, reason: back ?? null } };
  });
  return {
    caseId,
    number: caseId,
    subject: "Pendataan sektoral",
    openedAt: wita(opened),
    finishedAt: more.finished === undefined ? null : wita(more.finished),
    cancelledAt: more.cancelled === undefined ? null : wita(more.cancelled),
    sops: [SHAPE],
    rounds,
    pauses: (more.paused ?? []).map(([from, to]) => ({ from: wita(from), to: wita(to) })),
  };
}

/** The report over these days (both in it), as seen at the end of 2026. */
export const reportOf = (cases: readonly CaseFacts[], first = "2026-07-01", last = "2026-12-31") =>
  reportNow(cases, {
    published: SHAPE,
    period: periodOfDays(first, last),
    asOf: wita("2026-12-31 16.00"),
    clock: CLOCK,
  });

const HOUR = 3_600_000;
const hours = (max: number) => fc.integer({ min: 0, max: max * 4 }).map((n) => (n * HOUR) / 4);

const visit = fc.record({
  step: fc.integer({ min: 0, max: SHAPE.steps.length - 1 }),
  wait: fc.option(hours(30), { nil: null }),
  work: hours(60),
  delay: hours(40),
  back: fc.option(fc.constantFrom("Lampiran kurang", "Data belum lengkap", ""), { nil: null }),
});

/** A case opened in the second half of 2026 or around the end of the decreed years. */
const randomCase = fc
  .record({
    opened: fc.oneof(
      fc.integer({ min: 0, max: 180 * 24 }).map((n) => wita("2026-07-01 00.00") + n * HOUR),
      fc.integer({ min: 0, max: 30 * 24 }).map((n) => wita("2027-12-15 00.00") + n * HOUR),
    ),
    visits: fc.array(visit, { maxLength: 12 }),
    ending: fc.constantFrom("finished", "cancelled", "running"),
    pauses: fc.array(fc.tuple(hours(60), hours(60)), { maxLength: 3 }),
  })
  .map(({ opened, visits, ending, pauses }): Omit<CaseFacts, "caseId" | "number"> => {
    let openedAt = opened;
    const seen = new Map<number, number>();
    const rounds = visits.map(({ step, wait, work, delay, back }): RoundFact => {
      const shape = SHAPE.steps[step];
      const round = (seen.get(step) ?? 0) + 1;
      seen.set(step, round);
      const startedAt = wait === null ? null : openedAt + wait;
      const at = (startedAt ?? openedAt) + work;
      const fact = { stepId: shape?.id ?? "", round, sop: 0, openedAt, startedAt, quantity: null };
      openedAt = at;
      const how = back !== null && shape?.decision ? "returned" : "completed";
      const end = { at, enteredAt: at + delay, how, outcomeId: null, reason: back } as const;
      return { ...fact, end };
    });
    return {
      subject: "Acak",
      openedAt: opened,
      finishedAt: ending === "finished" ? openedAt : null,
      cancelledAt: ending === "cancelled" ? openedAt : null,
      sops: [SHAPE],
      rounds,
      pauses: inOrder(opened, pauses),
    };
  });

/** Each so long after the one before it (ms), and lasting so long. */
export const inOrder = (begin: number, pauses: readonly (readonly [number, number])[]): Pause[] => {
  let last = begin;
  return pauses.map(([gap, length]) => {
    const from = last + gap;
    last = from + length;
    return { from, to: last };
  });
};

/** Up to forty random cases with ids of their own. */
export const randomCases = fc
  .array(randomCase, { maxLength: 40 })
  .map((cases) => cases.map((one, i): CaseFacts => ({ ...one, caseId: `k${i}`, number: `${i}` })));
