/** Who works on a step beside its performer, in words. */
import type { Sop, Step } from "./schema.ts";

/** What each kind of other performer is introduced by. */
const PARTS = [
  ["together", (names: string) => `bersama ${names}`],
  ["continues", (names: string) => `diteruskan ${names}`],
  ["assists", (names: string) => `dibantu ${names}`],
] as const;

/** @returns "bersama Sekretaris", "dibantu Arsiparis, Saksi": what follows the performer's name, behind commas. */
export function othersInWords(sop: Sop, { others }: Step): string[] {
  return PARTS.flatMap(([part, inWords]) => {
    const names = others
      .filter((other) => other.part === part)
      .flatMap(({ actor: id }) => sop.actors.find((actor) => actor.id === id)?.name ?? []);
    return names.length > 0 ? inWords(names.join(", ")) : [];
  });
}
