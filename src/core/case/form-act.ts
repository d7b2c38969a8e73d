/** The form of the acts on a case. */
import type { Act, Correction } from "./commands.ts";
import type { Person } from "./events.ts";
import { blank, dateFault } from "./form-fault.ts";
import type { Refusal } from "./refusals.ts";

/** Null when every entry of the act is well formed, else the first that is not. */
export function actFormFault(command: Act): Refusal | null {
  switch (command.type) {
    case "correct":
      return blank("reason", command.reason) ?? correctionFault(command.correction);
    case "correctDetails":
      return (
        blank("reason", command.reason) ??
        (command.field === "applicant" ? null : blank(command.field, command.to))
      );
    case "addNote":
      return blank("text", command.text);
    case "assign":
      return personFault(command.performer);
    case "handOver":
      return blank("name", command.to.name);
    case "cancel":
    case "reopen":
      return blank("reason", command.reason) ?? personFault(command.by);
    case "signOff":
      return command.signatories.map((s) => personFault(s.person)).find((f) => f !== null) ?? null;
    case "moveSop":
      return null;
  }
}

function correctionFault(correction: Correction): Refusal | null {
  if (correction.field === "performer") return personFault(correction.to);
  if (correction.field === "document") return dateFault(correction.to);
  return null;
}

function personFault({ name, position }: Person): Refusal | null {
  return blank("name", name) ?? blank("position", position);
}
