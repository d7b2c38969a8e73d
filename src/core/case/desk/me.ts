/**
 * Whose desk this is: a lens over the list, not an account. It says which cases wait for whoever works
 * here, and nothing about what may be done.
 */
import { cleanLine } from "../../text/clean.ts";
import type { Person } from "../events.ts";
import type { CaseSummary, Role } from "../view/summary.ts";
import type { Line } from "./line.ts";

export interface Me {
  /** "" where no name was given. */
  name: string;
  /** The parts this person has, by the full name that the SOPs give them. */
  roles: readonly string[];
}

export const NOBODY: Me = { name: "", roles: [] };

/** @returns true where there is something to find cases by. */
export const isSomeone = ({ name, roles }: Me): boolean => roles.length > 0 || name !== "";

/** True where two names are one, however they are spaced and capitalised. */
export const sameName = (a: string, b: string): boolean => folded(a) === folded(b);
const folded = (name: string): string => cleanLine(name).toLowerCase();

/**
 * Whether a case waits for this person. Who was named for the step decides, where the person said by
 * which name; else the part does. Who was handed the case has it whatever the part.
 */
export function waitsFor({ current, turn }: CaseSummary, { name, roles }: Me): boolean {
  const named = current?.person ?? null;
  if (name !== "" && named !== null) {
    if (sameName(named.name, name)) return true;
    if (current?.assigned) return false;
  }
  return turn.some((role) => roles.includes(role.name));
}

/**
 * Who does a part at this desk: "Saya" by name, where the part is one of mine, else who did it last.
 * @param part its full name. @param known everyone remembered here, from whom jabatan and NIP are taken.
 */
export function doerHere(
  { name, roles }: Me,
  part: string | undefined,
  last: Person | null,
  known: readonly Person[],
): Person | null {
  if (name === "" || !roles.some((role) => role === part)) return last;
  const isMe = (one: Person) => sameName(one.name, name);
  if (last && isMe(last)) return last;
  return known.find(isMe) ?? { name, nip: null, position: "" };
}

/** Whether a case is this person's to do now: it waits for them, and is not in the hands it was given to. */
export const isMine = ({ summary, away }: Line, me: Me): boolean => !away && waitsFor(summary, me);

/** A part and how many cases wait for it. */
export interface RoleCount extends Role {
  count: number;
}

/**
 * @param known the parts of the published SOPs, in their order.
 * @returns every part that is known or has a turn, each once by its full name. Two that are called alike
 *   where there is little room go by their full names.
 */
export function roleCounts(known: readonly Role[], cases: readonly CaseSummary[]): RoleCount[] {
  const found = new Map<string, RoleCount>();
  const add = ({ name, short }: Role, count: number) => {
    const before = found.get(name);
    found.set(name, { name, short: before?.short ?? short, count: (before?.count ?? 0) + count });
  };
  for (const role of known) add(role, 0);
  for (const { turn } of cases) for (const role of turn) add(role, 1);
  const all = [...found.values()];
  const isShared = (short: string) => all.filter((role) => role.short === short).length > 1;
  return all.map((role) => (isShared(role.short) ? { ...role, short: role.name } : role));
}
