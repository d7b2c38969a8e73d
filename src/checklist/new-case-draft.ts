/** The form of a case to be begun, as typed, and as a step of another SOP's case fills it in. */
import { draftPlace } from "../browser/kept/drafts.ts";
import type { Origin } from "../core/case/events.ts";

export const NEW_CASE_DRAFT = draftPlace("baru", "buka");

export const EMPTY_CASE = {
  sop: "",
  startAt: "",
  number: "",
  subject: "",
  applicant: "",
  when: "now",
  date: "",
  time: "",
  /** JSON of the `Origin`; "" when the case continues no other. */
  origin: "",
};

/** @returns the case that the new one continues; null for anything that does not name one. */
export function originOf(text: string): Origin | null {
  try {
    const read: unknown = JSON.parse(text);
    return isOrigin(read) ? read : null;
  } catch {
    return null;
  }
}

function isOrigin(value: unknown): value is Origin {
  if (typeof value !== "object" || value === null) return false;
  const names = ["caseId", "number", "sopId", "stepId"];
  const fields = Object.entries(value);
  return (
    fields.length === names.length &&
    fields.every(([name, field]) => names.includes(name) && typeof field === "string")
  );
}
