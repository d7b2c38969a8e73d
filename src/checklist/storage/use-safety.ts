import { useEffect, useState } from "preact/hooks";
import { backupIsDue, readSafety, type Safety } from "../../browser/kept/safety.ts";
import type { Settings } from "../../browser/kept/settings.ts";
import { useMinute } from "../../ui/use-minute.ts";
import type { Entry } from "../list/use-entries.ts";
import type { Tools } from "../workplace.ts";

export interface SafetyNow extends Safety, Settings {
  /** The browser refuses storage: everything is lost when the page closes. */
  temporary: boolean;
  cases: number;
  backupDue: boolean;
}

const INSTALLED = "(display-mode: standalone)";

/** How safe the cases of this device are; null until known, or where it cannot be told. */
export function useSafety(
  { settings, isTemporary, now }: Tools,
  entries: readonly Entry[],
): SafetyNow | null {
  const [safety, setSafety] = useState<SafetyNow | null>(null);
  const minute = useMinute(now);
  useEffect(() => {
    const installed = matchMedia(INSTALLED).matches;
    const read = async () => {
      const temporary = await isTemporary();
      const facts = await readSafety(navigator.storage, navigator.userAgent, installed);
      const known = await settings.read();
      const first = entries.reduce<number | null>(
        (least, { summary }) => Math.min(least ?? now(), summary?.openedAt ?? now()),
        null,
      );
      const due = backupIsDue(known.lastBackupAt, first, now(), facts.sevenDayRule);
      setSafety({ ...facts, ...known, temporary, cases: entries.length, backupDue: due });
    };
    // A store that cannot be read is reported where the cases are shown.
    read().catch(() => undefined);
  }, [entries, settings, isTemporary, now, minute]);
  return safety;
}
