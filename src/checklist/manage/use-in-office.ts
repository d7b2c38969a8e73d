import { useEffect, useState } from "preact/hooks";
import type { Person } from "../../core/case/events.ts";
import type { Tools } from "../workplace.ts";

/** Keys of those cases that somebody sees already. */
type Seen = (person: Person) => ReadonlySet<string>;

const NONE: ReadonlySet<string> = new Set();
const NOBODY: Seen = () => NONE;

/**
 * Which of these cases somebody sees already, as a member of the office that shares them. Nothing is loaded where
 * none does.
 */
export function useInOffice({ kv, shared }: Tools, caseKeys: readonly string[]): Seen {
  const [found, setFound] = useState<{ seen: Seen }>({ seen: NOBODY });
  const wanted = JSON.stringify(caseKeys);
  useEffect(() => {
    let isHere = true;
    const look = async () => {
      if (!shared || (await shared) === null) return;
      const { seenBy } = await import("../sharing/colleagues.ts");
      const seen = await seenBy(kv, caseKeys);
      if (isHere) setFound({ seen });
    };
    // Without an answer a file is made, which is right for everybody.
    look().catch(() => undefined);
    return () => {
      isHere = false;
    };
  }, [kv, shared, wanted]);
  return found.seen;
}
