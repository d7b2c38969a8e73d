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

/** Where this member says, beside the stream, that he looks at a case. */
export const presenceSubject = (token: string, member: string): string =>
  `hadir.${token}.${member}`;

/** Where all say so of one case. */
export const presencesSubject = (token: string): string => `hadir.${token}.*`;

/** What a subject says: whose act on which case, an SOP, the members; null for any other. */
export type Place =
  | { kind: "case"; token: string; by: string }
  | { kind: "sop"; by: string }
  | { kind: "members" };

/** Reads a subject with distrust. */
export function placeOf(subject: string): Place | null {
  if (subject === MEMBERS_SUBJECT) return { kind: "members" };
  const place = under("kasus", subject);
  if (place === null) return null;
  return place.token === SOPS ? { kind: "sop", by: place.by } : { kind: "case", ...place };
}

/** Likewise of what is said beside the stream. */
export function placeBeside(subject: string): { token: string; by: string } | null {
  const place = under("hadir", subject);
  return place?.token === SOPS ? null : place;
}

function under(root: string, subject: string): { token: string; by: string } | null {
  const [first, token = "", by = "", ...more] = subject.split(".");
  if (first !== root || more.length > 0 || !MEMBER.test(by)) return null;
  return PLAIN.test(token) || /^d-[0-9a-f]{64}$/.test(token) ? { token, by } : null;
}
