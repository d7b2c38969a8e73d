import type { Command } from "./commands.ts";
import { type Performed, performBy } from "./perform-by.ts";
import { ALL_RULES } from "./rules-all.ts";
import type { CaseState } from "./state.ts";

/** Performs any command on a case (`null`: none yet). */
export const perform = (state: CaseState | null, command: Command): Performed =>
  performBy(ALL_RULES, state, command);
