import { useEffect, useState } from "preact/hooks";
import type { Settings } from "../../browser/settings.ts";
import { STORAGE } from "../address.ts";
import { Link } from "../navigation.tsx";
import { backupAgeShort } from "../storage/backup-age.ts";
import type { Tools } from "../workplace.ts";

/** How old the last backup is, in the header of every case: a few words that lead to where one is made. */
export function BackupAge({ settings, isTemporary, now }: Tools) {
  const [text, setText] = useState("");
  useEffect(() => {
    const show = ({ lastBackupAt }: Settings) => setText(backupAgeShort(lastBackupAt, now()));
    const read = async () => {
      if (await isTemporary()) setText("Hanya di halaman ini");
      else show(await settings.read());
    };
    // A store that cannot be read is told where the case is shown.
    read().catch(() => undefined);
    return settings.subscribe(show);
  }, [settings, isTemporary, now]);
  if (text === "") return null;
  return (
    <>
      {" "}
      · <Link to={STORAGE}>{text}</Link>
    </>
  );
}
