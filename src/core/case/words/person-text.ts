/** A person as named in a sentence. */
import type { Person } from "../events.ts";

/** "Budi Santoso (Pengelola TI)". */
export function personText({ name, position }: Person): string {
  return position === "" ? name : `${name} (${position})`;
}
