/**
 * What differs from command to command; the frame around it (`decide`, `admit`) is the same for all.
 * Daily work and the rarer acts have rules of their own, so that a page can begin with the former.
 */
import type { ActFault } from "./admit.ts";
import type { Happening } from "./chain.ts";
import type { Command } from "./commands.ts";
import type { RoundRef } from "./events.ts";
import type { Refusal } from "./refusals.ts";
import type { CaseState } from "./state.ts";

export type Proposal = { happenings: Happening[] } | { refusal: Refusal };

export interface Rules<Given extends Command = Command> {
  /** Null when every entry of the command is well formed on its own. */
  formFault(command: Given): Refusal | null;
  /** What the command would add to the case, possibly nothing. */
  propose(state: CaseState | null, command: Given): Proposal;
  actFault: ActFault;
}

/** The round that a command is about, as its event names it. */
export const refOf = ({ stepId, round }: RoundRef): RoundRef => ({ stepId, round });
