/** To whom cases can be handed without a file: the members of the office that has them too. */
import { KeptSharing } from "../../browser/sharing/kept.ts";
import type { KeyValue } from "../../browser/store/key-value.ts";
import type { Person } from "../../core/case/events.ts";
import { isAmong } from "../../core/office/among.ts";
import { mayEraseBy, membersOf } from "../../core/office/members.ts";
import { tombstoneOf } from "../../core/sharing/erasure.ts";
import { tokenOf } from "../../core/sharing/subject.ts";
import type { Tools } from "../workplace.ts";

const NONE: ReadonlySet<string> = new Set();

/**
 * Which of these cases somebody sees already: what the office shares and keeps, for its other members.
 * Rejects with a `StorageError`.
 */
export async function seenBy(
  kv: KeyValue,
  caseKeys: readonly string[],
): Promise<(person: Person) => ReadonlySet<string>> {
  const { others, shared } = await sharedAmong(kv, caseKeys);
  return (person) => (isAmong(others, person) ? shared : NONE);
}

/** Whether the office may have the bytes of this case's papers. Rejects with a `StorageError`. */
export async function keepsPapers(
  { kv, shared }: Pick<Tools, "kv" | "shared">,
  caseKey: string,
): Promise<boolean> {
  const office = await shared;
  if (!office?.way.papers) return false;
  return (await sharedAmong(kv, [caseKey])).shared.has(caseKey);
}

/** The other members, and which of these cases are shared and stand. */
async function sharedAmong(kv: KeyValue, caseKeys: readonly string[]) {
  const kept = new KeptSharing(kv);
  const desk = await kept.desk();
  const list = membersOf(desk?.members);
  if (!desk?.member || list === null) return { others: [], shared: NONE };
  const mayErase = mayEraseBy(list);
  const shared = new Set<string>();
  for (const key of caseKeys) {
    // A further copy of a case is this browser's own.
    const one = key.includes("~") ? null : await kept.case(tokenOf(key));
    if (one === null || one.left || tombstoneOf(one.erasure, mayErase) !== null) continue;
    shared.add(key);
  }
  return { others: list.members.filter(({ id }) => id !== desk.member), shared };
}
