/** Collects whole cases: opened, finished, late, cancelled, still running; by month and by days taken. */
import type { Duration } from "../calendar/duration.ts";
import type { FlowFigures, MonthFigures, WholeFigures } from "./figures.ts";
import { type MeasuredCase, shapeInForce, stepLate, wholeLate } from "./measure.ts";
import { type Period, stretchesOf, within } from "./period.ts";
import { sampleOf } from "./sample.ts";
import { count, emptyTally } from "./tally.ts";
import type { WorkingClock } from "./working-clock.ts";

/** Cases that took this many working days or more are counted together. */
const MANY_DAYS = 10;

export class FlowBuilder {
  private readonly flow: FlowFigures = {
    opened: emptyTally(),
    finished: emptyTally(),
    onTime: emptyTally(),
    late: emptyTally(),
    cancelled: emptyTally(),
    running: emptyTally(),
    runningLate: emptyTally(),
    stepLate: emptyTally(),
  };
  private readonly byDays = Array.from({ length: MANY_DAYS + 1 }, emptyTally);
  private readonly measured = emptyTally();
  private readonly leftOut = emptyTally();
  private readonly limits = new Map<string, Duration>();
  private readonly days: number[] = [];
  private readonly minutes: number[] = [];
  private readonly months: MonthFigures[];
  private readonly period: Period;
  private readonly until: number;
  private readonly clock: WorkingClock;

  constructor(period: Period, asOf: number, clock: WorkingClock) {
    this.period = period;
    this.until = Math.min(period.to - 1, asOf);
    this.clock = clock;
    this.months = stretchesOf(period).map((month) => ({
      ...month,
      opened: emptyTally(),
      finished: emptyTally(),
      late: emptyTally(),
      cancelled: emptyTally(),
    }));
  }

  add(measured: MeasuredCase): void {
    const { facts } = measured;
    const { openedAt, finishedAt, cancelledAt } = facts;
    this.mark(facts.caseId, openedAt, "opened");
    this.mark(facts.caseId, cancelledAt, "cancelled");
    if (finishedAt !== null && within(this.period, finishedAt)) this.finished(measured, finishedAt);
    const ended = finishedAt ?? cancelledAt;
    if (openedAt <= this.until && (ended === null || ended > this.until)) {
      count(this.flow.running, facts.caseId);
      if (wholeLate(facts, this.until, this.clock) === true) {
        count(this.flow.runningLate, facts.caseId);
      }
      if (stepLate(facts, this.until, this.clock) === true) {
        count(this.flow.stepLate, facts.caseId);
      }
    }
  }

  private mark(
    caseId: string,
    at: number | null,
    what: "opened" | "finished" | "late" | "cancelled",
  ): void {
    if (at === null || !within(this.period, at)) return;
    count(this.flow[what], caseId);
    const month = this.months.find((one) => within(one, at));
    if (month !== undefined) count(month[what], caseId);
  }

  private finished({ facts, whole }: MeasuredCase, at: number): void {
    const { caseId } = facts;
    this.mark(caseId, at, "finished");
    const limit = shapeInForce(facts).whole;
    if (limit !== null) this.limits.set(`${limit.max} ${limit.unit}`, limit);
    if (whole?.late === true) this.mark(caseId, at, "late");
    if (whole?.late === false) count(this.flow.onTime, caseId);
    const isUnknown = limit !== null && whole?.late === null;
    if (whole === null || whole.days === null || whole.minutes === null || isUnknown) {
      count(this.leftOut, caseId);
      return;
    }
    count(this.measured, caseId);
    this.days.push(whole.days);
    this.minutes.push(whole.minutes);
    const bin = this.byDays[Math.min(whole.days, MANY_DAYS)];
    if (bin !== undefined) count(bin, caseId);
  }

  figures(): { flow: FlowFigures; whole: WholeFigures; months: MonthFigures[] } {
    const whole = {
      limits: [...this.limits.values()].sort((a, b) => a.max - b.max),
      days: sampleOf(this.days),
      minutes: sampleOf(this.minutes),
      measured: this.measured,
      byDays: this.byDays,
      leftOut: this.leftOut,
    };
    return { flow: this.flow, whole, months: this.months };
  }
}
