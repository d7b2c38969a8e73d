import type { StepCommand } from "./commands.ts";
import { proposeStep } from "./decide-step.ts";
import { stepFormFault } from "./form-step.ts";
import type { Rules } from "./rules.ts";

/** The rules of daily work. */
export const STEP_RULES: Rules<StepCommand> = {
  formFault: stepFormFault,
  propose: proposeStep,
  // A step proposes no act; whatever has no rule here is not recorded.
  actFault: () => ({ code: "not-recordable" }),
};
