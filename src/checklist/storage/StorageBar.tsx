import { SOONEST_REMINDER } from "../../browser/kept/backup-rule.ts";
import { onDemand } from "../../ui/lazy.tsx";
import { IMPORT, REMINDERS, STORAGE } from "../address.ts";
import type { Entry } from "../list/use-entries.ts";
import { Link } from "../navigation.tsx";
import type { Tools } from "../workplace.ts";

const BackupReminder = onDemand(() =>
  import("./BackupReminder.tsx").then((part) => part.BackupReminder),
);

/** Under the list: ways in and out for files, and a quiet word when the cases are not safe. */
export function StorageBar({ tools, entries }: { tools: Tools; entries: readonly Entry[] }) {
  const isYoung = (at: number) => tools.now() - at < SOONEST_REMINDER;
  const isFresh = entries.every(({ summary }) => !summary || isYoung(summary.openedAt));
  return (
    <div class="ui-stack k-storage-bar">
      {!isFresh && <BackupReminder tools={tools} entries={entries} />}
      <div class="ui-buttons">
        <Link to={IMPORT} class="ui-button">
          Buka berkas kasus
        </Link>
        <Link to={STORAGE} class="ui-button">
          Cadangan dan penyimpanan
        </Link>
        <Link to={REMINDERS} class="ui-button">
          Pengingat
        </Link>
      </div>
    </div>
  );
}
