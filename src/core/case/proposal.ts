import type { Happening } from "./chain.ts";
import type { RoundRef } from "./events.ts";
import type { Refusal } from "./refusals.ts";

/** What a command would add to a case, possibly nothing, or why it cannot be proposed. */
export type Proposal = { happenings: Happening[] } | { refusal: Refusal };

/** The round that a command is about, as its event names it. */
export const refOf = ({ stepId, round }: RoundRef): RoundRef => ({ stepId, round });
