import { useCallback, useEffect, useState } from "preact/hooks";
import { asStorageError, type StorageError } from "../../browser/failure/errors.ts";
import type { Session } from "../../browser/session/session.ts";
import type { ListEntry } from "../../browser/store/summary-index.ts";
import type { CaseSummary } from "../../core/case/view/summary.ts";

export type Entry = ListEntry<CaseSummary>;

export interface Entries {
  /** Null while they are first read, or when that failed. */
  entries: Entry[] | null;
  failure: StorageError | null;
  read: () => void;
}

/** The list's entries, kept in step with this and other tabs. */
export function useEntries(session: Session): Entries {
  const [entries, setEntries] = useState<Entry[] | null>(null);
  const [failure, setFailure] = useState<StorageError | null>(null);
  const read = useCallback(() => {
    session.list().then(
      (found) => {
        setEntries(found);
        setFailure(null);
      },
      (thrown) => setFailure(asStorageError(thrown)),
    );
  }, [session]);
  useEffect(() => {
    read();
    return session.subscribe((change) => {
      if (change.type === "list") read();
    });
  }, [session, read]);
  return { entries, failure, read };
}
