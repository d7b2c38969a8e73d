import { STORAGE } from "../address.ts";
import type { Entry } from "../list/use-entries.ts";
import { Link } from "../navigation.tsx";
import type { Tools } from "../workplace.ts";
import { backupAge } from "./backup-sentence.ts";
import { useSafety } from "./use-safety.ts";

/** A quiet word when the cases of the list are not safe; nothing while they are. */
export function BackupReminder({ tools, entries }: { tools: Tools; entries: readonly Entry[] }) {
  const safety = useSafety(tools, entries);
  if (!safety || safety.temporary || !safety.backupDue) return null;
  return (
    <p class="ui-notice">
      {backupAge(safety.lastBackupAt, tools.now())} <Link to={STORAGE}>Cadangkan sekarang</Link>
      {safety.sevenDayRule && ". Safari menghapus data situs yang tidak dibuka selama tujuh hari."}
    </p>
  );
}
