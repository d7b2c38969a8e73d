import { SOONEST_REMINDER } from "./backup-rule.ts";
import type { StorageAnswers } from "./persistence.ts";

/** How safe the store is from a clean-up by the browser. Sizes: bytes, null when not told. */
export interface Safety {
  /** `granted`: the browser will not clear it by itself. `unknown`: it cannot be asked here. */
  persistence: "granted" | "denied" | "unknown";
  used: number | null;
  quota: number | null;
  /** Safari clears the data of a site not visited for seven days, unless it is installed. */
  sevenDayRule: boolean;
}

export async function readSafety(
  storage: StorageAnswers | undefined,
  userAgent: string,
  installed: boolean,
): Promise<Safety> {
  const persisted = await storage?.persisted?.().catch(() => undefined);
  const estimate = await storage?.estimate?.().catch(() => undefined);
  const persistence = persisted === undefined ? "unknown" : persisted ? "granted" : "denied";
  return {
    persistence,
    used: estimate?.usage ?? null,
    quota: estimate?.quota ?? null,
    sevenDayRule: isSafari(userAgent) && !installed,
  };
}

/** Every browser on iOS is Safari inside and clears alike; on the Mac only Safari itself does. */
function isSafari(userAgent: string): boolean {
  const apple = /iPhone|iPad|iPod/.test(userAgent) || /Macintosh/.test(userAgent);
  return apple && /AppleWebKit/.test(userAgent) && !/Chrome|Chromium|Edg|Firefox/.test(userAgent);
}

const DAY = 24 * 60 * 60 * 1000;

/** How old a backup may grow before a quiet reminder, in days; a week where Safari's rule holds. */
export function backupIsDue(
  lastBackupAt: number | null,
  firstCaseAt: number | null,
  now: number,
  sevenDayRule: boolean,
): boolean {
  const since = lastBackupAt ?? firstCaseAt;
  return since !== null && now - since > (sevenDayRule ? SOONEST_REMINDER : 30 * DAY);
}
