/** What a tab does when it takes the desk over, before anything is read. */
import { READABLE } from "../../core/sharing/message.ts";
import type { KeptSharing } from "./kept.ts";

/** Rejects with a `StorageError`; then it is done with the next tab or page. */
export async function begin(kept: KeptSharing): Promise<void> {
  await kept.unsettled.begin();
  await readOn(kept);
}

/**
 * Cases that a newer release's act stopped are judged on once this release reads more than the one that
 * stopped them. What came after that act was not judged, so the stream is read again from its beginning:
 * what was put in already is a repeat.
 */
async function readOn(kept: KeptSharing): Promise<void> {
  const desk = await kept.desk();
  if (desk === null || desk.reads === READABLE) return;
  let { cursor } = desk;
  for await (const some of kept.allCases()) {
    for (const [token, one] of some) {
      if (one.line.stopped === null) continue;
      if (cursor !== null) {
        // First: a case that goes on behind the cursor would take what follows for beside its line.
        cursor = null;
        await kept.keepDesk({ ...desk, cursor });
      }
      await kept.keepCase(token, { ...one, line: { ...one.line, stopped: null } });
    }
  }
  await kept.keepDesk({ ...desk, cursor, reads: READABLE });
}
