import { useEffect, useState } from "preact/hooks";
import { KeptSharing } from "../../browser/sharing/kept.ts";
import type { MemberList } from "../../core/office/members.ts";
import { membersOf } from "../../core/office/members.ts";
import type { Voice } from "../../core/sharing/line.ts";
import { tokenOf } from "../../core/sharing/subject.ts";
import type { Tools } from "../workplace.ts";

/** By what a shared case is judged here. */
export interface Guard {
  list: MemberList;
  /** The member at this browser. */
  me: string;
  /** Who sent the first events of the log. */
  voices: readonly Voice[];
}

/**
 * What limits there are to a case; null where it is not shared or nobody is known by a role, undefined until
 * that was looked up. It is read from this browser, so no network is waited for.
 * @param length of its log.
 */
export function useGuard(
  { kv, shared }: Tools,
  caseKey: string,
  length: number,
): Guard | null | undefined {
  const [guard, setGuard] = useState<Guard | null | undefined>(undefined);
  useEffect(() => {
    let isHere = true;
    let stop = () => {};
    const look = () =>
      guardOf(new KeptSharing(kv), caseKey).then(
        (found) => isHere && setGuard(found),
        () => isHere && setGuard((before) => before ?? null),
      );
    look();
    shared?.then((office) => {
      if (office && isHere) stop = office.desk.subscribe(look);
    });
    return () => {
      isHere = false;
      stop();
    };
  }, [kv, shared, caseKey, length]);
  return guard;
}

/** Rejects with a `StorageError`. */
async function guardOf(kept: KeptSharing, caseKey: string): Promise<Guard | null> {
  // A further copy of a case is this browser's own.
  if (caseKey.includes("~")) return null;
  const [desk, one] = [await kept.desk(), await kept.case(tokenOf(caseKey))];
  const list = membersOf(desk?.members);
  if (!desk?.member || list === null || one === null || one.left) return null;
  return { list, me: desk.member, voices: one.line.voices };
}
