import { admitAct } from "./admit-act.ts";
import { isStepCommand } from "./commands.ts";
import { proposeAct } from "./decide-act.ts";
import { actFormFault } from "./form-act.ts";
import type { Rules } from "./rules.ts";
import { STEP_RULES } from "./rules-step.ts";

/** The rules of every command. */
export const ALL_RULES: Rules = {
  formFault: (command) =>
    isStepCommand(command) ? STEP_RULES.formFault(command) : actFormFault(command),
  propose: (state, command) =>
    isStepCommand(command) ? STEP_RULES.propose(state, command) : proposeAct(state, command),
  actFault: admitAct,
};
