/** The figures of a report: plain data, times in working minutes, moments in epoch ms. */
import type { Duration } from "../calendar/duration.ts";
import type { Visit } from "./dots.ts";
import type { Period } from "./period.ts";
import type { Sample } from "./sample.ts";
import type { SopShape, StepShape } from "./shape.ts";
import type { Tally } from "./tally.ts";

/** Ended visits of some steps. */
export interface WorkFigures {
  rounds: Tally;
  /** From start to end, and the visits it was measured on. */
  work: Sample;
  measured: Tally;
  /** The same as multiples of Waktu baku, and the visits that have one. */
  ratio: Sample;
  rated: Tally;
  /** The visits with those multiples one by one, rising, where they are few enough to be shown so; else none. */
  visits: readonly Visit[];
  /** Visits that could be judged against Waktu baku, and those of them that were over it. */
  judged: Tally;
  late: Tally;
  /** From opening to start, and the visits with a stated start. */
  wait: Sample;
  waited: Tally;
  /** Visits without a stated start: measured from their opening, their waiting unknown. */
  noStart: Tally;
  /** Visits outside the decreed years: counted, not measured. */
  leftOut: Tally;
}

export interface StepFigures extends WorkFigures {
  step: StepShape;
  /** Every Waktu baku these visits were worked under, as written. */
  standards: string[];
}

export interface RoleFigures extends WorkFigures {
  actor: SopShape["actors"][number];
  steps: number[];
}

export interface ReturnReason {
  caseId: string;
  round: number;
  at: number;
  text: string;
}

export interface DecisionFigures {
  step: StepShape;
  /** Ended visits, and how many of them sent work back. */
  rounds: Tally;
  returned: Tally;
  /** Cases let through, by the number of visits it took; the last entry holds that number and more. */
  passedAfter: Tally[];
  /** Newest first. */
  reasons: ReturnReason[];
}

export interface FlowFigures {
  opened: Tally;
  finished: Tally;
  onTime: Tally;
  late: Tally;
  cancelled: Tally;
  /** Open at the end of the period (or now, if that is earlier), and those of them past their days. */
  running: Tally;
  runningLate: Tally;
  /** Those of them whose step had used up its Waktu baku. */
  stepLate: Tally;
}

export interface WholeFigures {
  /** The most working days that the SOP in force at each case's end allows. */
  limits: Duration[];
  days: Sample;
  minutes: Sample;
  /** Finished cases that both are measured on. */
  measured: Tally;
  /** Finished cases by working days taken; index = days, the last entry holds that many and more. */
  byDays: Tally[];
  /** Finished cases outside the decreed years: counted, not measured. */
  leftOut: Tally;
}

export interface MonthFigures extends Period {
  /** YYYY-MM, or YYYY when the period is long. */
  key: string;
  opened: Tally;
  finished: Tally;
  late: Tally;
  cancelled: Tally;
}

export interface EntryFigures {
  /** Endings whose delay of entry can be told. */
  known: Tally;
  /** Entered more than one average working day after they happened. */
  late: Tally;
  /** Delays of the late ones. */
  delay: Sample;
  leftOut: Tally;
}

export interface Report {
  period: Period;
  /** What "now" was. */
  asOf: number;
  /** The newest version among the cases: names and order of steps. */
  sop: SopShape;
  versions: string[];
  dayMinutes: number;
  flow: FlowFigures;
  whole: WholeFigures;
  steps: StepFigures[];
  decisions: DecisionFigures[];
  roles: RoleFigures[];
  months: MonthFigures[];
  entry: EntryFigures;
}
