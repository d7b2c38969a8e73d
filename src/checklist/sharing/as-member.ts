/** "Saya" in the list is the member who is logged in, with the roles that the office says. */
import type { MeStore } from "../../browser/kept/me.ts";
import type { Desk } from "../../browser/sharing/desk.ts";
import type { KeptSharing } from "../../browser/sharing/kept.ts";
import { membersOf } from "../../core/office/members.ts";

/**
 * Takes over name and roles each time that the office says others than before; what the person chooses on the
 * list in between stays chosen.
 */
export function followMember(me: MeStore, desk: Desk, kept: KeptSharing): void {
  let before: string | null = null;
  let looking = Promise.resolve();
  const look = async (isFirst: boolean) => {
    const mine = await kept.desk();
    const found = membersOf(mine?.members)?.members.find(({ id }) => id === mine?.member);
    const entry = found ? { name: found.name, roles: found.roles } : null;
    const said = JSON.stringify(entry);
    if (!isFirst && entry !== null && said !== before) me.change(entry);
    before = said;
  };
  const soon = (isFirst: boolean) => {
    looking = looking.then(() => look(isFirst)).catch(() => undefined);
  };
  soon(true);
  desk.subscribe((token) => {
    if (token === null && desk.status.kind !== "reading") soon(false);
  });
}
