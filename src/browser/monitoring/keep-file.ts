/** Stores a colleague's file in this browser, when that is asked for: by the rules of "Pulihkan cadangan". */

import { backupAside } from "../exchange/backup-aside.ts";
import { inspectAside } from "../exchange/inspect-aside.ts";
import { openFile } from "../exchange/open-file.ts";
import { carryOut } from "../exchange/opening.ts";
import { restore } from "../exchange/restore.ts";
import { StorageError } from "../failure/errors.ts";
import { openWorkplace } from "../workplace.ts";

/** Rejects with a `StorageError` when a case could not be written; those before it are stored. */
export async function keepFile(file: Blob): Promise<void> {
  const { session } = openWorkplace();
  const { signal } = new AbortController();
  const opened = await openFile(session, file, (one) => inspectAside(one, signal));
  if (opened.kind === "backup") {
    await restore(session, file, { signal, onProgress: () => undefined }, { lines: backupAside });
  } else if (opened.kind === "case") {
    const { result } = await carryOut(session, opened.opening, "both");
    if (result.kind === "failed") throw result.error;
    if (result.kind === "stale") throw new StorageError("busy");
  } else if (opened.kind === "failed") throw opened.error;
  await session.settled();
}
