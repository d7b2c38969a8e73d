import { bucketOf } from "../places.ts";
import type { Session } from "../session/session.ts";
import type { Running } from "./progress.ts";

/** Cases deleted together. They mostly share a bucket of the list, which is then rewritten once for all. */
const TOGETHER = 50;

/**
 * Deletes these cases, some at a time; stopping leaves the rest. Resolves to how many are gone.
 * Rejects with a `StorageError` when one cannot be deleted.
 */
export async function removeMany(
  session: Session,
  keys: readonly string[],
  { onProgress, signal }: Running,
): Promise<number> {
  const inOrder = keys.toSorted((a, b) => bucketOf(a) - bucketOf(b));
  let done = 0;
  while (done < keys.length && !signal.aborted) {
    const next = inOrder.slice(done, done + TOGETHER);
    await Promise.all(next.map((key) => session.remove(key)));
    done += next.length;
    onProgress({ done, total: keys.length });
  }
  return done;
}
