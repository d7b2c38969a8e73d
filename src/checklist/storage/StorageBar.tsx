import { IMPORT, STORAGE } from "../address.ts";
import type { Entry } from "../list/use-entries.ts";
import { Link } from "../navigation.tsx";
import type { Tools } from "../workplace.ts";
import { backupAge } from "./backup-age.ts";
import { useSafety } from "./use-safety.ts";

/** Under the list: ways in and out for files, and a quiet word when the cases are not safe. */
export function StorageBar({ tools, entries }: { tools: Tools; entries: readonly Entry[] }) {
  const safety = useSafety(tools, entries);
  return (
    <div class="k-stack">
      {safety && !safety.temporary && safety.backupDue && (
        <p class="k-notice">
          {backupAge(safety.lastBackupAt, tools.now())} <Link to={STORAGE}>Cadangkan sekarang</Link>
          {safety.sevenDayRule &&
            ". Safari menghapus data situs yang tidak dibuka selama tujuh hari."}
        </p>
      )}
      <div class="k-buttons">
        <Link to={IMPORT} class="k-button">
          Buka berkas kasus
        </Link>
        <Link to={STORAGE} class="k-button">
          Cadangan dan penyimpanan
        </Link>
      </div>
    </div>
  );
}
