import type { Session } from "../session.ts";
import type { Running } from "./progress.ts";

/**
 * Deletes these cases one after another; stopping leaves the rest. Resolves to how many are gone.
 * Rejects with a `StorageError` when one cannot be deleted.
 */
export async function removeMany(
  session: Session,
  keys: readonly string[],
  { onProgress, signal }: Running,
): Promise<number> {
  let done = 0;
  for (const key of keys) {
    if (signal.aborted) break;
    await session.remove(key);
    done += 1;
    onProgress({ done, total: keys.length });
  }
  return done;
}
