/** Collects ended visits into `WorkFigures`. */
import { FEW_VISITS, type Visit } from "./dots.ts";
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
  /** The first visits, one more than are ever shown one by one. */
  private readonly visits: Visit[] = [];
  private readonly wait: number[] = [];

  add(caseId: string, round: MeasuredRound): void {
    const { rounds, measured, rated, waited, judged, late, noStart, leftOut } = this.tallies;
    count(rounds, caseId);
    if (!round.startStated) count(noStart, caseId);
    if (round.work === null) count(leftOut, caseId);
    else this.take(this.work, round.work, measured, caseId);
    if (round.ratio !== null) {
      this.take(this.ratio, round.ratio, rated, caseId);
      if (this.visits.length <= FEW_VISITS)
        this.visits.push({ ratio: round.ratio, late: round.late === true });
    }
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
    const few = ratio.n > FEW_VISITS ? [] : this.visits;
    const visits = few.toSorted((a, b) => a.ratio - b.ratio);
    return { ...this.tallies, work, ratio, visits, wait: sampleOf(this.wait) };
  }
}
