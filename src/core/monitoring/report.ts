/**
 * From facts to figures, in pieces: the generator rests after every few cases so that a page can
 * breathe. Figures count what happened within the period; the order of the cases plays no part.
 */
import { DecisionBuilder } from "./decision-builder.ts";
import { EntryBuilder } from "./entry-builder.ts";
import type { CaseFacts } from "./facts.ts";
import type { Report, RoleFigures, StepFigures } from "./figures.ts";
import { FlowBuilder } from "./flow-builder.ts";
import { type MeasuredCase, measureCase } from "./measure.ts";
import { type Period, within } from "./period.ts";
import { compareVersions, type SopShape, type StepShape } from "./shape.ts";
import { WorkBuilder } from "./work-builder.ts";
import type { WorkingClock } from "./working-clock.ts";

/** Cases worked between two rests: well under a frame's time. */
const PIECE = 100;

export interface Question {
  /** Which SOP; cases of others are passed over. `published` names its steps even without a case. */
  published: SopShape;
  period: Period;
  /** Epoch ms of now. */
  asOf: number;
  clock: WorkingClock;
}

/** Runs through the cases, resting now and then; returns the report. */
export function* report(all: readonly CaseFacts[], question: Question): Generator<void, Report> {
  const own = all.filter(({ sops }) => sops[0].id === question.published.id).toSorted(byOpening);
  const builder = new ReportBuilder(question);
  let done = 0;
  for (const facts of own) {
    builder.add(facts);
    done += 1;
    if (done % PIECE === 0) yield;
  }
  return yield* builder.finish();
}

/** @returns the report at once, for callers that may block. */
export function reportNow(all: readonly CaseFacts[], question: Question): Report {
  const steps = report(all, question);
  for (let next = steps.next(); ; next = steps.next()) if (next.done) return next.value;
}

function byOpening(a: CaseFacts, b: CaseFacts): number {
  return a.openedAt - b.openedAt || a.caseId.localeCompare(b.caseId);
}

interface StepBuilder {
  step: StepShape;
  version: string;
  standards: Set<string>;
  work: WorkBuilder;
  decision: DecisionBuilder;
}

class ReportBuilder {
  private readonly question: Question;
  private readonly flow: FlowBuilder;
  private readonly entry: EntryBuilder;
  private readonly steps = new Map<string, StepBuilder>();
  private readonly roles = new Map<string, { work: WorkBuilder; steps: Set<number> }>();
  private readonly versions = new Map<string, SopShape>();

  constructor(question: Question) {
    const { published, period, asOf, clock } = question;
    this.question = question;
    this.flow = new FlowBuilder(period, asOf, clock);
    this.entry = new EntryBuilder(clock.dayMinutes);
    this.versions.set(published.version, published);
    for (const step of published.steps) this.stepBuilder(step, published.version);
  }

  add(facts: CaseFacts): void {
    const measured = measureCase(facts, this.question.clock);
    for (const sop of facts.sops) this.versions.set(sop.version, sop);
    this.flow.add(measured);
    for (const round of measured.rounds) {
      if (within(this.question.period, round.fact.end.at)) this.addRound(measured, round);
    }
  }

  private addRound({ facts }: MeasuredCase, round: MeasuredCase["rounds"][number]): void {
    const { caseId } = facts;
    const { step } = round;
    const builder = this.stepBuilder(step, facts.sops[round.fact.sop]?.version ?? "0");
    builder.standards.add(step.standardText);
    builder.work.add(caseId, round);
    if (step.decision) builder.decision.add(caseId, round);
    const role = this.roles.get(step.actorId) ?? { work: new WorkBuilder(), steps: new Set() };
    this.roles.set(step.actorId, role);
    role.work.add(caseId, round);
    role.steps.add(step.number);
    this.entry.add(caseId, round);
  }

  /** The builder of a step; its name and number come from the newest version that has it. */
  private stepBuilder(step: StepShape, version: string): StepBuilder {
    const known = this.steps.get(step.id);
    if (known !== undefined) {
      if (compareVersions(version, known.version) > 0) Object.assign(known, { step, version });
      return known;
    }
    const work = new WorkBuilder();
    const decision = new DecisionBuilder();
    const fresh = { step, version, standards: new Set<string>(), work, decision };
    this.steps.set(step.id, fresh);
    return fresh;
  }

  *finish(): Generator<void, Report> {
    const { period, asOf, clock } = this.question;
    const newest = [...this.versions.values()].sort((a, b) =>
      compareVersions(b.version, a.version),
    );
    const builders = [...this.steps.values()].sort((a, b) => a.step.number - b.step.number);
    const steps: StepFigures[] = [];
    for (const { step, standards, work } of builders) {
      steps.push({ step, standards: [...standards].sort(), ...(yield* work.figures()) });
      yield;
    }
    const roles: RoleFigures[] = [];
    for (const actor of actorsOf(newest)) {
      const role = this.roles.get(actor.id);
      if (role === undefined) continue;
      const numbers = [...role.steps].sort((a, b) => a - b);
      roles.push({ actor, steps: numbers, ...(yield* role.work.figures()) });
      yield;
    }
    const { published } = this.question;
    return {
      period,
      asOf,
      sop: newest[0] ?? published,
      versions: newest.map(({ version }) => version).reverse(),
      dayMinutes: clock.dayMinutes,
      ...this.flow.figures(),
      steps,
      decisions: builders
        .filter(({ step }) => step.decision)
        .map(({ step, decision }) => decision.figures(step)),
      roles,
      entry: this.entry.figures(),
    };
  }
}

/** Every actor of any version once, as the newest version that has it names it. */
function actorsOf(newestFirst: readonly SopShape[]): SopShape["actors"] {
  const actors = new Map<string, SopShape["actors"][number]>();
  for (const sop of newestFirst) {
    for (const actor of sop.actors) if (!actors.has(actor.id)) actors.set(actor.id, actor);
  }
  return [...actors.values()];
}
