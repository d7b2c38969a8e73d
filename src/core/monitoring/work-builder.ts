/** Collects ended visits into `WorkFigures`. */
import { FEW_VISITS } from "./dots.ts";
import type { WorkFigures } from "./figures.ts";
import type { MeasuredRound } from "./measure.ts";
import { sampleOf } from "./sample.ts";
import { count, emptyTally, type Tally } from "./tally.ts";

export class WorkBuilder {
  private readonly tallies = {
    rounds: emptyTally(),
    measured: emptyTally(),
    rated: emptyTally(),
    waited: emptyTally(),
    judged: emptyTally(),
    late: emptyTally(),
    noStart: emptyTally(),
    leftOut: emptyTally(),
  };
  private readonly work: number[] = [];
  private readonly ratio: number[] = [];
  private readonly wait: number[] = [];

  add(caseId: string, round: MeasuredRound): void {
    const { rounds, measured, rated, waited, judged, late, noStart, leftOut } = this.tallies;
    count(rounds, caseId);
    if (!round.startStated) count(noStart, caseId);
    if (round.work === null) count(leftOut, caseId);
    else this.take(this.work, round.work, measured, caseId);
    if (round.ratio !== null) this.take(this.ratio, round.ratio, rated, caseId);
    if (round.wait !== null) this.take(this.wait, round.wait, waited, caseId);
    if (round.late !== null) count(judged, caseId);
    if (round.late === true) count(late, caseId);
  }

  private take(values: number[], value: number, behind: Tally, caseId: string): void {
    values.push(value);
    count(behind, caseId);
  }

  /** Rests between the three samples: sorting a hundred thousand values is felt. */
  *figures(): Generator<void, WorkFigures> {
    const work = sampleOf(this.work);
    yield;
    const ratio = sampleOf(this.ratio);
    yield;
    const ratios = ratio.n > FEW_VISITS ? [] : this.ratio.toSorted((a, b) => a - b);
    return { ...this.tallies, work, ratio, ratios, wait: sampleOf(this.wait) };
  }
}
