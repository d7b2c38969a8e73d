import { useEffect, useState } from "preact/hooks";
import type { Session } from "../../browser/session.ts";
import type { ListEntry } from "../../browser/store/summary-index.ts";
import type { CaseSummary } from "../../core/case/summary.ts";

export type Entry = ListEntry<CaseSummary>;

/** The list's entries, kept in step with this and other tabs; null while they are first read. */
export function useEntries(session: Session): Entry[] | "failed" | null {
  const [entries, setEntries] = useState<Entry[] | "failed" | null>(null);
  useEffect(() => {
    const read = () => {
      session.list().then(setEntries, () => setEntries("failed"));
    };
    read();
    return session.subscribe((change) => {
      if (change.type === "list") read();
    });
  }, [session]);
  return entries;
}
