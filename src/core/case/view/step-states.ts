/** Where each step stands, read from the order of visits. */
import type { CaseState } from "../state.ts";
import { currentRound, sopOf } from "../state.ts";

/**
 * `done` Selesai · `current` Sedang dikerjakan · `blocked` Belum dapat dimulai · `returned`
 * Dikembalikan: work was sent back to this step and has not been taken up again · `passed` Dilewati: an
 * optional step that was not needed · `stopped` Tidak dilanjutkan: where the case was when it was cancelled.
 */
export type StepState = "done" | "current" | "blocked" | "returned" | "passed" | "stopped";

/** The state of each step of the SOP in force, in its order. */
export function stepStates(state: CaseState): Map<string, StepState> {
  const rows = sopOf(state).steps.map((step) => step.id);
  const done = doneSteps(state, rows);
  const current = currentRound(state);
  return new Map(rows.map((id) => [id, stateOf(id)]));

  function stateOf(id: string): StepState {
    if (current?.stepId === id) {
      if (state.status === "cancelled") return "stopped";
      const untouched = current.startedAt === null && current.marks.length === 0;
      return current.cause === "returned" && untouched ? "returned" : "current";
    }
    return done.get(id) ?? "blocked";
  }
}

/** Going back to a row undoes it and every later row: they have to be walked again. */
function doneSteps(state: CaseState, rows: readonly string[]): Map<string, "done" | "passed"> {
  const done = new Map<string, "done" | "passed">();
  for (const round of state.rounds) {
    if (round.cause !== "forward") {
      const target = rows.indexOf(round.stepId);
      for (const id of done.keys()) if (rows.indexOf(id) >= target) done.delete(id);
    }
    if (round.end?.how === "completed") done.set(round.stepId, "done");
    if (round.end?.how === "passed") done.set(round.stepId, "passed");
  }
  return done;
}
