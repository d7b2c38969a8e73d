/** Collects how long after the event endings were entered: offices write paper first. */
import type { EntryFigures } from "./figures.ts";
import type { MeasuredRound } from "./measure.ts";
import { sampleOf } from "./sample.ts";
import { count, emptyTally } from "./tally.ts";

export class EntryBuilder {
  private readonly tallies = { known: emptyTally(), late: emptyTally(), leftOut: emptyTally() };
  private readonly delays: number[] = [];
  private readonly allowed: number;

  /** @param allowed working minutes within which an entry is in time. */
  constructor(allowed: number) {
    this.allowed = allowed;
  }

  add(caseId: string, { entryDelay }: MeasuredRound): void {
    if (entryDelay === null) {
      count(this.tallies.leftOut, caseId);
      return;
    }
    count(this.tallies.known, caseId);
    if (entryDelay <= this.allowed) return;
    count(this.tallies.late, caseId);
    this.delays.push(entryDelay);
  }

  figures(): EntryFigures {
    return { ...this.tallies, delay: sampleOf(this.delays) };
  }
}
