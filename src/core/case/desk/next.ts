/** After an act: what the person who did it does next. */
import { type CaseState, sopOf, stepOfRound } from "../state.ts";
import { summarise } from "../view/summary.ts";
import { grouped } from "./groups.ts";
import type { Line } from "./line.ts";
import { isMine, isSomeone, type Me, NOBODY, waitsFor } from "./me.ts";
import { ordered } from "./order.ts";

/** @returns the most pressing case that waits for this person, another than this one; null when none does. */
export function nextOf(lines: readonly Line[], me: Me, but: string, now: number): Line | null {
  const mine = lines.filter((line) => line.key !== but && isMine(line, me));
  return grouped(ordered(mine, ""), now)[0]?.lines[0] ?? null;
}

/** Whose desk it is, or, where nobody said so, whoever ended the last step here, with its part. */
export function atWork(state: CaseState, me: Me): Me {
  if (isSomeone(me)) return me;
  const last = state.rounds.findLast(({ end }) => end !== null && end.how !== "left");
  if (!last?.end || last.end.how === "left") return NOBODY;
  const actor = stepOfRound(state, last)?.actor;
  const role = sopOf(state).actors.find(({ id }) => id === actor);
  return { name: last.end.performer.name, roles: role ? [role.name] : [] };
}

/** @returns true where what comes next in this case waits for that person too. */
export const goesOn = (state: CaseState, me: Me): boolean => waitsFor(summarise(state), me);
