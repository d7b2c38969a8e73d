/** Backing up and restoring: fetched when first used. */
import { readBackupHead } from "../../browser/exchange/backup.ts";
import { problemText } from "../../core/exchange/problems.ts";

export { backupFileName, writeBackup } from "../../browser/exchange/backup.ts";
export {
  adoptSettings,
  planSettings,
  preferencesHere,
} from "../../browser/exchange/preferences.ts";
export { removeMany } from "../../browser/exchange/remove-many.ts";
export { planRestore, restore } from "../../browser/exchange/restore.ts";

/** Why a file is no backup, in words; null when it is one. */
export async function backupProblem(file: Blob): Promise<string | null> {
  const head = await readBackupHead(file);
  return head.ok ? null : problemText(head.problem);
}
