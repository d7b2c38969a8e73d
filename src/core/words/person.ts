/** A person as named in a sentence or a line. */
import { withNip } from "./nip.ts";

interface Named {
  name: string;
  position: string;
}

/** "Budi Santoso (Pengelola TI)" */
export const personText = ({ name, position }: Named): string =>
  position === "" ? name : `${name} (${position})`;

/** "Sri Wahyuni, Pejabat Administrator, NIP 19870314 201001 2 003" */
export const personInFull = ({ name, position, nip }: Named & { nip: string | null }): string =>
  [name, position, nip && withNip(nip)].filter(Boolean).join(", ");
