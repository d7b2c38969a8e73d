/**
 * Where a message lies in the office's stream: `kasus.<case>.<member>`. The server lets a member write
 * under his own id alone, so the last part says who sent it.
 */
import { sha256Hex } from "../digest.ts";

/** Where the list of members is retained, in the same stream. */
export const MEMBERS_SUBJECT = "kantor.anggota";

/** In the place of a case: the SOPs that openings name by digest. */
const SOPS = "sop";

/** Ids that may stand in a subject as they are. */
const PLAIN = /^[0-9A-Za-z_-]{1,64}$/;
const MEMBER = /^[0-9a-z]{1,64}$/;

/** The part of a subject that stands for a case: its id, or where that may not stand there, its digest. */
export const tokenOf = (caseId: string): string =>
  PLAIN.test(caseId) && caseId !== SOPS && !caseId.startsWith("d-")
    ? caseId
    : `d-${sha256Hex(caseId)}`;

/** Where this member's acts on a case go. */
export const caseSubject = (caseId: string, member: string): string =>
  `kasus.${tokenOf(caseId)}.${member}`;

/** Where this member says which SOP a digest stands for. */
export const sopSubject = (member: string): string => `kasus.${SOPS}.${member}`;

/** What a subject says: whose act on which case, an SOP, the members; null for any other. */
export type Place =
  | { kind: "case"; token: string; by: string }
  | { kind: "sop"; by: string }
  | { kind: "members" };

/** Reads a subject with distrust. */
export function placeOf(subject: string): Place | null {
  if (subject === MEMBERS_SUBJECT) return { kind: "members" };
  const [root, token = "", by = "", ...more] = subject.split(".");
  if (
    root !== "kasus" ||
    more.length > 0 ||
    (!PLAIN.test(token) && !/^d-[0-9a-f]{64}$/.test(token))
  )
    return null;
  if (!MEMBER.test(by)) return null;
  return token === SOPS ? { kind: "sop", by } : { kind: "case", token, by };
}
