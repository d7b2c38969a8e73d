/** Collects the visits of one decision: how often it sent work back, why, and how many visits it took. */
import type { DecisionFigures, ReturnReason } from "./figures.ts";
import type { MeasuredRound } from "./measure.ts";
import type { StepShape } from "./shape.ts";
import { count, emptyTally } from "./tally.ts";

/** Visits from this number on are counted together. */
const MANY_VISITS = 4;

export class DecisionBuilder {
  private readonly rounds = emptyTally();
  private readonly returned = emptyTally();
  private readonly passedAfter = Array.from({ length: MANY_VISITS }, emptyTally);
  private readonly reasons: ReturnReason[] = [];

  add(caseId: string, { fact }: MeasuredRound): void {
    count(this.rounds, caseId);
    if (fact.end.how === "returned") {
      count(this.returned, caseId);
      const { at, reason } = fact.end;
      this.reasons.push({ caseId, round: fact.round, at, text: reason ?? "" });
      return;
    }
    const passed = this.passedAfter[Math.min(fact.round, MANY_VISITS) - 1];
    if (passed !== undefined) count(passed, caseId);
  }

  figures(step: StepShape): DecisionFigures {
    const { rounds, returned, passedAfter } = this;
    const reasons = this.reasons.toSorted(
      (a, b) => b.at - a.at || a.caseId.localeCompare(b.caseId) || b.round - a.round,
    );
    return { step, rounds, returned, passedAfter, reasons };
  }
}
