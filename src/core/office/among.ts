/** Whether somebody whom a case names is a member of the office. */
import { searchable } from "../text/fold.ts";
import { nipTyped } from "../text/nip.ts";
import type { MemberList } from "./members.ts";

interface Named {
  name: string;
  nip: string | null;
}

/** Whether this is one of them: by NIP where both have one, else by the whole name. */
export function isAmong(members: MemberList["members"], { name, nip }: Named): boolean {
  return members.some((one) => {
    const own = nipTyped(one.nip ?? "");
    if (own !== "" && nip !== null) return own === nip;
    return searchable(one.name).trim() === searchable(name).trim();
  });
}
