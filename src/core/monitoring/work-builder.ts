/** Collects ended visits into `WorkFigures`. */
import type { WorkFigures } from "./figures.ts";
import type { MeasuredRound } from "./measure.ts";
import { sampleOf } from "./sample.ts";
import { count, emptyTally } from "./tally.ts";

export class WorkBuilder {
  private readonly tallies = {
    rounds: emptyTally(),
    judged: emptyTally(),
    late: emptyTally(),
    noStart: emptyTally(),
    leftOut: emptyTally(),
  };
  private readonly work: number[] = [];
  private readonly ratio: number[] = [];
  private readonly wait: number[] = [];

  add(caseId: string, round: MeasuredRound): void {
    const { rounds, judged, late, noStart, leftOut } = this.tallies;
    count(rounds, caseId);
    if (!round.startStated) count(noStart, caseId);
    if (round.work === null) count(leftOut, caseId);
    else this.work.push(round.work);
    if (round.ratio !== null) this.ratio.push(round.ratio);
    if (round.wait !== null) this.wait.push(round.wait);
    if (round.late !== null) count(judged, caseId);
    if (round.late === true) count(late, caseId);
  }

  /** Rests between the three samples: sorting a hundred thousand values is felt. */
  *figures(): Generator<void, WorkFigures> {
    const work = sampleOf(this.work);
    yield;
    const ratio = sampleOf(this.ratio);
    yield;
    return { ...this.tallies, work, ratio, wait: sampleOf(this.wait) };
  }
}
