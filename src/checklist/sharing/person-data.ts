/** What the office's cases hold about one person, looked through in this browser's own copies. */
import type { Running } from "../../browser/exchange/progress.ts";
import { fold } from "../../core/case/evolve.ts";
import {
  type Mention,
  mentionIn,
  mentionsOf,
  type Who,
} from "../../core/case/words/about-person.ts";
import { type MemberList, membersOf } from "../../core/office/members.ts";
import { tokenOf } from "../../core/sharing/subject.ts";
import { searchable } from "../../core/text/fold.ts";
import { nipTyped } from "../../core/text/nip.ts";
import type { Tools } from "../workplace.ts";
import type { SharedOffice } from "./open-office.ts";

interface CaseData {
  key: string;
  number: string;
  subject: string;
  mentions: Mention[];
  /** Kept beside the case's line: what somebody else's act came before. */
  beside: Mention[];
}

export interface PersonData {
  who: Who;
  office: string | null;
  /** In the list of members. */
  members: MemberList["members"];
  cases: CaseData[];
  /** How many cases were looked through. */
  of: number;
}

/** Rejects with a `StorageError`, or when it is stopped. */
export async function findPerson(
  session: Tools["session"],
  { kept }: Pick<SharedOffice, "kept">,
  who: Who,
  { onProgress, signal }: Running,
): Promise<PersonData> {
  const list = membersOf((await kept.desk())?.members);
  const listed = await session.list();
  const cases: CaseData[] = [];
  let of = 0;
  for (const [done, { key }] of listed.entries()) {
    signal.throwIfAborted();
    onProgress({ done, total: listed.length });
    const shared = key.includes("~") ? null : await kept.case(tokenOf(key));
    if (shared === null || shared.left) continue;
    const opened = await session.peek(key);
    if (opened.kind === "failed") throw opened.error;
    const state = opened.kind === "case" ? fold(opened.log) : null;
    if (state === null || opened.kind !== "case") continue;
    of += 1;
    const mentions = mentionsOf(opened.log, who);
    const aside = [...shared.line.beside, ...shared.overtaken, ...shared.lost];
    const beside = aside.flatMap(({ act }) => mentionIn(act, state, who) ?? []);
    const { number, subject } = state;
    if (mentions.length + beside.length > 0) cases.push({ key, number, subject, mentions, beside });
  }
  return { who, office: list?.office ?? null, members: membersLike(list, who), cases, of };
}

function membersLike(list: MemberList | null, { name, nip }: Who): MemberList["members"] {
  const [asked, number] = [searchable(name).trim(), nipTyped(nip)];
  return (list?.members ?? []).filter((one) => {
    const own = nipTyped(one.nip ?? "");
    if (number !== "" && own !== "") return own === number;
    return asked !== "" && searchable(one.name).includes(asked);
  });
}
