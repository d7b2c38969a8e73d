/** Whether an entry is well formed on its own: nothing blank that must be said, dates that exist. */
import type { DocumentRef } from "./events.ts";
import type { EntryField, Refusal } from "./refusals.ts";

export function blank(field: EntryField, value: string): Refusal | null {
  return value.trim() === "" ? { code: "blank", field } : null;
}

export function dateFault(document: DocumentRef | null): Refusal | null {
  const date = document?.date ?? null;
  if (date === null) return null;
  const time = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  // Date.parse reads 30 February as 2 March: a real day comes back as it went in.
  const real = !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
  return real ? null : { code: "date-invalid", value: date };
}
