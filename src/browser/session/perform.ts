import { type Command, isStepCommand } from "../../core/case/commands.ts";
import { type Performed, performBy } from "../../core/case/perform-by.ts";
import { STEP_RULES } from "../../core/case/rules-step.ts";
import type { CaseState } from "../../core/case/state.ts";
import { StorageError } from "../failure/errors.ts";

export type Perform = (state: CaseState | null) => Performed;

/**
 * A command made ready. The rules of daily work are at hand, those of the rarer acts are fetched with
 * the first of them. Rejects with a `StorageError`: then nothing was done.
 */
export async function performing(command: Command): Promise<Perform> {
  if (isStepCommand(command)) return (state) => performBy(STEP_RULES, state, command);
  try {
    const { perform } = await import("../../core/case/perform.ts");
    return (state) => perform(state, command);
  } catch (thrown) {
    throw new StorageError("unfetched", thrown);
  }
}
