import { useEffect, useState } from "preact/hooks";
import type { Settings } from "../../browser/kept/settings.ts";
import { STORAGE } from "../address.ts";
import { Link } from "../navigation.tsx";
import { backupAgeShort } from "../storage/backup-age.ts";
import type { Tools } from "../workplace.ts";

/** How old the last backup is, in the header of every case: a few words that lead to where one is made. */
export function BackupAge({ settings, temporary, now }: Tools) {
  const [text, setText] = useState("");
  useEffect(() => {
    const show = ({ lastBackupAt }: Settings) => setText(backupAgeShort(lastBackupAt, now()));
    // A store that cannot be read is told where the case is shown.
    settings.read().then(show, () => undefined);
    return settings.subscribe(show);
  }, [settings, now]);
  if (text === "") return null;
  return (
    <>
      {" "}
      · <Link to={STORAGE}>{temporary ? "Hanya di halaman ini" : text}</Link>
    </>
  );
}
