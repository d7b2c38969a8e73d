import { asStorageError } from "../failure/errors.ts";
import { SETTINGS } from "../places.ts";
import type { KeyValue } from "./key-value.ts";
import { memoryKeyValue } from "./memory.ts";

/**
 * The real place, or memory when the browser refuses it from the start (private window, blocked site
 * data): work can then go on and be saved as a file, and the page says so. A place that has answered
 * once is never left: its failures are reported, or two truths would begin.
 */
export function orTemporary(real: KeyValue): {
  kv: KeyValue;
  isTemporary(): Promise<boolean>;
} {
  let chosen: Promise<{ kv: KeyValue; temporary: boolean }> | null = null;
  const choose = () => {
    chosen ??= real.get(SETTINGS).then(
      () => ({ kv: real, temporary: false }),
      (thrown: unknown) => {
        const refused = asStorageError(thrown).failure === "unavailable";
        if (!refused) chosen = null;
        return { kv: refused ? memoryKeyValue() : real, temporary: refused };
      },
    );
    return chosen;
  };
  return {
    kv: {
      get: async (key) => (await choose()).kv.get(key),
      set: async (key, value) => (await choose()).kv.set(key, value),
      remove: async (key) => (await choose()).kv.remove(key),
      keys: async () => (await choose()).kv.keys(),
    },
    isTemporary: async () => (await choose()).temporary,
  };
}
