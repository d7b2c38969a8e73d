/** The form of the commands of daily work. */
import type { StepCommand } from "./commands.ts";
import { blank, dateFault } from "./form-fault.ts";
import type { Refusal } from "./refusals.ts";

/** Null when every entry of the command is well formed, else the first that is not. */
export function stepFormFault(command: StepCommand): Refusal | null {
  switch (command.type) {
    case "open":
      return (
        blank("caseId", command.caseId) ??
        blank("number", command.number) ??
        blank("subject", command.subject)
      );
    case "complete":
    case "sendBack":
      return dateFault(command.document);
    case "waive":
      return blank("reason", command.reason);
    default:
      return null;
  }
}
