/** To whom a case can be handed without a file: the members of the office that has it too. */
import { KeptSharing } from "../../browser/sharing/kept.ts";
import type { KeyValue } from "../../browser/store/key-value.ts";
import type { Person } from "../../core/case/events.ts";
import { type MemberList, mayEraseBy, membersOf } from "../../core/office/members.ts";
import { tombstoneOf } from "../../core/sharing/erasure.ts";
import { tokenOf } from "../../core/sharing/subject.ts";
import { searchable } from "../../core/text/fold.ts";
import { nipTyped } from "../../core/text/nip.ts";

/** The other members, where the case is shared and stands; else none. Rejects with a `StorageError`. */
export async function colleaguesOf(kv: KeyValue, caseKey: string): Promise<MemberList["members"]> {
  // A further copy of a case is this browser's own.
  if (caseKey.includes("~")) return [];
  const kept = new KeptSharing(kv);
  const [desk, one] = [await kept.desk(), await kept.case(tokenOf(caseKey))];
  const list = membersOf(desk?.members);
  if (!desk?.member || list === null || one === null || one.left) return [];
  if (tombstoneOf(one.erasure, mayEraseBy(list)) !== null) return [];
  return list.members.filter(({ id }) => id !== desk.member);
}

/** Whether this is one of them: by NIP where both have one, else by the whole name. */
export function isAmong(members: MemberList["members"], { name, nip }: Person): boolean {
  return members.some((one) => {
    const own = nipTyped(one.nip ?? "");
    if (own !== "" && nip !== null) return own === nip;
    return searchable(one.name).trim() === searchable(name).trim();
  });
}
