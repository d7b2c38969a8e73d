import { IMPORT, STORAGE } from "../address.ts";
import type { Entry } from "../list/use-entries.ts";
import { Link } from "../navigation.tsx";
import type { Tools } from "../workplace.ts";
import { BackupReminder } from "./BackupReminder.tsx";

/** Under the list: ways in and out for files, and a quiet word when the cases are not safe. */
export function StorageBar({ tools, entries }: { tools: Tools; entries: readonly Entry[] }) {
  return (
    <div class="ui-stack k-storage-bar">
      {entries.length > 0 && <BackupReminder tools={tools} entries={entries} />}
      <div class="ui-buttons">
        <Link to={IMPORT} class="ui-button">
          Buka berkas kasus
        </Link>
        <Link to={STORAGE} class="ui-button">
          Cadangan dan penyimpanan
        </Link>
      </div>
    </div>
  );
}
