/** Backing up and restoring: fetched when first used. */
import { readBackupHead } from "../../browser/exchange/backup.ts";
import { caseInPdf } from "../../browser/exchange/case-in-pdf.ts";
import { readCaseText } from "../../browser/files/read-case-text.ts";
import { parseCaseFile } from "../../core/exchange/case-file.ts";
import { problemText } from "../../core/exchange/problems.ts";

export { backupFileName, writeBackup } from "../../browser/exchange/backup.ts";
export {
  adoptSettings,
  planSettings,
  preferencesHere,
} from "../../browser/exchange/preferences.ts";
export { removeMany } from "../../browser/exchange/remove-many.ts";
export { planRestore, restore } from "../../browser/exchange/restore.ts";
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
