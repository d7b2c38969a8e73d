import { useEffect, useState } from "preact/hooks";
import type { Settings } from "../../browser/kept/settings.ts";
import { useMinute } from "../../ui/use-minute.ts";
import { STORAGE } from "../address.ts";
import { Link } from "../navigation.tsx";
import { backupAgeShort } from "../storage/backup-age.ts";
import type { Tools } from "../workplace.ts";

/** How old the last backup is, in the header of every case: a few words that lead to where one is made. */
export function BackupAge({ settings, temporary, now }: Tools) {
  const [last, setLast] = useState<number | null>();
  useMinute(now);
  useEffect(() => {
    const show = ({ lastBackupAt }: Settings) => setLast(lastBackupAt);
    // A store that cannot be read is told where the case is shown.
    settings.read().then(show, () => undefined);
    return settings.subscribe(show);
  }, [settings]);
  if (last === undefined) return null;
  return (
    <Link to={STORAGE}>{temporary ? "Hanya di halaman ini" : backupAgeShort(last, now())}</Link>
  );
}
