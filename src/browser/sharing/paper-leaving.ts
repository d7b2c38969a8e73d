/** Papers that leave the office with an erased case. */
import { mayEraseBy } from "../../core/office/members.ts";
import { tombstoneOf, unsaid } from "../../core/sharing/erasure.ts";
import { tokenOf } from "../../core/sharing/subject.ts";
import type { KeptSharing } from "./kept.ts";
import type { OfficePapers } from "./office-papers.ts";
import type { PaperMarks } from "./paper-marks.ts";

/** One connection, of whoever ordered the erasure. */
export interface Connected {
  papers: OfficePapers;
  member: string;
  /** What was taken out over it. */
  tookOut: Set<string>;
}

interface Parts {
  kept: KeptSharing;
  marks: PaperMarks;
}

/** Takes out what is to leave, once everybody can read why. Rejects with an `OfficeError` or a `StorageError`. */
export async function takeOut({ papers, member, tookOut }: Connected, parts: Parts): Promise<void> {
  const { kept, marks } = parts;
  for (const [digest, token] of await marks.leaving()) {
    if (tookOut.has(digest)) continue;
    const erasure = (await kept.case(token))?.erasure;
    const isOrdered = erasure?.order != null;
    if (isOrdered && unsaid(erasure, member) !== null) continue;
    if (isOrdered && !(await isHeldElsewhere(digest, token, parts))) {
      await marks.forget(digest);
      const parted = await papers.erase(digest);
      tookOut.add(digest);
      // Somebody may have been sending it: the next connection looks once more.
      if (parted > 0) continue;
    }
    await marks.left(digest);
  }
}

/** Another case that the office keeps holds it. */
async function isHeldElsewhere(
  digest: string,
  token: string,
  { kept, marks }: Parts,
): Promise<boolean> {
  const mayErase = mayEraseBy((await kept.desk())?.members);
  for (const key of await marks.holdersOf(digest)) {
    // A further copy of a case is this browser's own.
    if (key.includes("~") || tokenOf(key) === token) continue;
    const other = await kept.case(tokenOf(key));
    if (other !== null && !other.left && tombstoneOf(other.erasure, mayErase) === null) return true;
  }
  return false;
}
