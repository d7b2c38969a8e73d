/** Backing up and restoring: fetched when first used. */
import { openDraftBackups } from "../../browser/drafting/backed-up.ts";
import { readBackupHead } from "../../browser/exchange/backup.ts";
import { backupAside } from "../../browser/exchange/backup-aside.ts";
import { caseInPdf } from "../../browser/exchange/case-in-pdf.ts";
import type { Running } from "../../browser/exchange/progress.ts";
import * as restoring from "../../browser/exchange/restore.ts";
import { readCaseText } from "../../browser/files/read-case-text.ts";
import { openAssessments } from "../../browser/kept/assessments.ts";
import type { Workplace } from "../../browser/workplace.ts";
import { parseCaseFile } from "../../core/exchange/case-file.ts";
import { problemText } from "../../core/exchange/problems.ts";

export { backupFileName, writeBackup } from "../../browser/exchange/backup.ts";
export {
  adoptSettings,
  planSettings,
  preferencesHere,
} from "../../browser/exchange/preferences.ts";
export { removeMany } from "../../browser/exchange/remove-many.ts";
export { heldCopy } from "../../browser/files/held-copy.ts";

/** Why a file is no backup, in words; null when it is one. */
export async function backupProblem(file: Blob): Promise<string | null> {
  const head = await readBackupHead(file);
  if (head.ok) return null;
  if (head.problem.code === "newer") return problemText(head.problem);
  const read = await readCaseText(file, caseInPdf);
  if (read.ok && parseCaseFile(read.text).ok) return problemText({ code: "one-case" });
  const problem = read.ok ? head.problem : read.problem;
  const isOther = problem.code === "not-a-case";
  return problemText(isOther ? { code: "not-a-backup" } : problem);
}

/** Where cases, their papers, forms and drafts go. */
export type Stores = Pick<Workplace, "session" | "kv" | "papers">;

const draftsOf = ({ kv }: Stores) => openDraftBackups(kv);

/** Every form and every draft of an SOP kept here, as it lies. Rejects with a `StorageError`. */
export const besideHere = async (stores: Stores) => ({
  forms: await openAssessments(stores.kv).all(),
  drafts: await draftsOf(stores).all(),
});

/** Both read beside the page: whoever made the backup cannot hold it. */
const reading = async (stores: Stores) => ({
  lines: backupAside,
  forms: openAssessments(stores.kv),
  drafts: draftsOf(stores),
  papers: await stores.papers(),
});

export const planRestore = async (stores: Stores, file: Blob, running: Running) =>
  restoring.planRestore(stores.session, file, running, await reading(stores));

export const restore = async (stores: Stores, file: Blob, running: Running) =>
  restoring.restore(stores.session, file, running, await reading(stores));
