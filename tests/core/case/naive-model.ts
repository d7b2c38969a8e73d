/**
 * A second, naive account of a case: a to-do list that a clerk might keep on paper. It shares no code
 * with the engine and knows less; where it speaks, the two must agree.
 */

import type { Command } from "../../../src/core/case/commands.ts";
import { requirementsOf } from "../../../src/core/sop/graph.ts";
import type { Sop } from "../../../src/core/sop/schema.ts";

export class Clerk {
  status: "running" | "finished" | "sealed" | "cancelled" = "running";
  /** Visited step ids in order; the last is in hand while running. */
  walk: string[] = [];
  ticked = new Set<string>();
  private beforeCancel: "running" | "finished" = "running";
  private sop: Sop;

  constructor(sop: Sop, startAt: string) {
    this.sop = sop;
    this.go(startAt);
  }

  get inHand(): string | undefined {
    return this.walk.at(-1);
  }

  visits(stepId: string): number {
    return this.walk.filter((visited) => visited === stepId).length;
  }

  /** Whether the clerk would let this happen, as far as route, ticks and status go. */
  allows(command: Command): boolean {
    if (command.type === "open") return false;
    if (command.type === "reopen") return this.allowsReopen(command.resumeAt);
    if (this.status === "sealed" || this.status === "cancelled") return false;
    if (command.type === "signOff") return this.status === "finished";
    if (command.type === "moveSop") return this.status === "running";
    if (command.type === "pauseClock" || command.type === "resumeClock") {
      return this.status === "running";
    }
    if (!("stepId" in command) || command.type === "correct") return true;
    if (command.type === "addNote" || command.type === "pinNote" || command.type === "assign") {
      return this.knows(command.stepId);
    }
    if (this.status !== "running" || command.stepId !== this.inHand) return false;
    return command.round === this.visits(command.stepId) && this.allowsWork(command);
  }

  /** Writes down an accepted command. */
  note(command: Command): void {
    switch (command.type) {
      case "tick":
      case "waive":
        this.ticked.add(command.requirementId);
        break;
      case "untick":
        this.ticked.delete(command.requirementId);
        break;
      case "complete":
      case "sendBack":
      case "passOver":
        this.end(command.stepId, command.outcomeId);
        break;
      case "signOff":
        this.status = "sealed";
        break;
      case "cancel":
        this.beforeCancel = this.status === "finished" ? "finished" : "running";
        this.status = "cancelled";
        break;
      case "reopen":
        this.status = this.status === "cancelled" ? this.beforeCancel : "finished";
        if (command.resumeAt !== null) this.go(command.resumeAt);
        break;
      case "moveSop":
        this.sop = command.sop;
        if (command.resumeAt !== null && command.resumeAt !== this.inHand)
          this.go(command.resumeAt);
        break;
    }
  }

  private knows(stepId: string | null): boolean {
    return stepId === null || this.sop.steps.some((step) => step.id === stepId);
  }

  private allowsReopen(resumeAt: string | null): boolean {
    if (this.status === "running") return false;
    if (resumeAt === null) return this.status !== "finished";
    const open = this.status === "cancelled" && this.beforeCancel === "running";
    return !open && this.walk.includes(resumeAt) && this.knows(resumeAt);
  }

  private allowsWork(command: Extract<Command, { stepId: string; round: number }>): boolean {
    const row = this.sop.steps.findIndex((step) => step.id === command.stepId);
    const step = this.sop.steps[row];
    if (step === undefined) return false;
    const items = requirementsOf(step);
    if ("requirementId" in command) return items.some(({ id }) => id === command.requirementId);
    if (command.type === "quantify") return /\/|per /.test(step.duration ?? "");
    if (!("outcomeId" in command)) return true;
    const target = step.outcomes.find((outcome) => outcome.id === command.outcomeId)?.target;
    if (target === undefined) return false;
    const upOrHere = this.sop.steps.slice(0, row + 1).map((entry) => entry.id);
    const back =
      "step" in target && upOrHere.includes(target.step) && this.walk.includes(target.step);
    if (command.type === "sendBack") return back;
    if (command.type === "passOver") return !back && step.optional;
    return !back && items.every(({ id, optional }) => optional || this.ticked.has(id));
  }

  private end(stepId: string, outcomeId: string): void {
    const step = this.sop.steps.find((entry) => entry.id === stepId);
    const target = step?.outcomes.find((outcome) => outcome.id === outcomeId)?.target;
    if (target !== undefined && "step" in target) this.go(target.step);
    else this.status = "finished";
  }

  private go(stepId: string): void {
    this.status = "running";
    this.walk.push(stepId);
    this.ticked.clear();
  }
}
