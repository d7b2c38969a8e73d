/** Whether the entries of a command are well formed on their own, whatever the case holds. */

import { dayFault } from "../time/days.ts";
import { wallClock } from "../time/zone.ts";
import type { Command, CommandOf, Correction } from "./commands.ts";
import type { DocumentRef, Person } from "./events.ts";
import type { EntryField, Refusal } from "./refusals.ts";

/** More things than any step handles: beyond this a slip of the hand is likelier. */
const MOST = 1_000_000;

const DIGEST = /^[0-9a-f]{64}$/;

/** Null when every entry of the command is well formed, else the first that is not. */
export function formFault(command: Command): Refusal | null {
  switch (command.type) {
    case "open":
      return (
        blank("caseId", command.caseId) ??
        blank("number", command.number) ??
        blank("subject", command.subject)
      );
    case "complete":
    case "sendBack":
      return dateFault(command.document, command.recordedAt);
    case "quantify": {
      const { quantity } = command;
      const counts = Number.isSafeInteger(quantity) && quantity > 0 && quantity <= MOST;
      return counts ? null : { code: "quantity-invalid" };
    }
    case "passOver":
      return blank("reason", command.reason) ?? blank("name", command.performer.name);
    case "waive":
      return blank("reason", command.reason);
    case "correct":
      return (
        blank("reason", command.reason) ??
        correctorFault(command.by) ??
        correctionFault(command.correction, command.recordedAt)
      );
    case "correctDetails":
      return correctorFault(command.by) ?? detailFault(command);
    case "addNote":
      return blank("text", command.text);
    case "assign":
      return personFault(command.performer);
    case "handOver":
      return blank("name", command.to.name);
    case "cancel":
    case "reopen":
    case "pauseClock":
      return blank("reason", command.reason) ?? personFault(command.by);
    case "resumeClock":
      return personFault(command.by);
    case "signOff":
      return (
        command.signatories.map((s) => blank("name", s.person.name)).find((f) => f !== null) ?? null
      );
    case "attachFile": {
      const { name, size, digest } = command;
      if (!Number.isSafeInteger(size) || size < 1 || !DIGEST.test(digest)) {
        return { code: "file-invalid" };
      }
      return blank("name", name);
    }
    case "removeFile":
      return blank("reason", command.reason);
    case "start":
    case "tick":
    case "untick":
    case "moveSop":
    case "pinNote":
    case "unpinNote":
      return null;
  }
}

/** What an archive files by may be written, and emptied, without a reason: it tells nothing of the work. */
function detailFault({ field, to, reason }: CommandOf<"correctDetails">): Refusal | null {
  switch (field) {
    case "number":
    case "subject":
      return blank("reason", reason) ?? blank(field, to);
    case "applicant":
      return blank("reason", reason);
    default:
      return null;
  }
}

function correctionFault(correction: Correction, now: number): Refusal | null {
  if (correction.field === "performer") return blank("name", correction.to.name);
  if (correction.field === "document") return dateFault(correction.to, now);
  return null;
}

const correctorFault = (by: Person | null | undefined): Refusal | null =>
  by ? personFault(by) : null;

function personFault({ name, position }: Person): Refusal | null {
  return blank("name", name) ?? blank("position", position);
}

function blank(field: EntryField, value: string): Refusal | null {
  return value.trim() === "" ? { code: "blank", field } : null;
}

/** @param now epoch ms of the entry: no document of a step is dated after it. */
function dateFault(document: DocumentRef | null, now: number): Refusal | null {
  const date = document?.date ?? null;
  if (date === null || dayFault(date, wallClock(now).day) === null) return null;
  return { code: "date-invalid", value: date };
}
