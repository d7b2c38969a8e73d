import { useEffect, useMemo, useState } from "preact/hooks";
import type { Draft } from "../core/draft/draft.ts";
import { type Examined, examine, type Place } from "../core/draft/examine.ts";

type Whole = Parameters<typeof examine>[2];

/** What is to be said of the draft; the checks of a whole SOP come when nothing else must be mended. */
export function useExamined(draft: Draft, place: Place): Examined {
  const [whole, setWhole] = useState<Whole>(null);
  const found = useMemo(() => examine(draft, place, whole), [draft, place, whole]);
  useEffect(() => {
    if (found.state !== "unasked") return;
    import("../core/draft/findings-whole.ts").then(
      ({ wholeFindings }) => setWhole(() => wholeFindings),
      // Offline without a stored copy: the draft stays "unasked", and is asked with the next change.
      () => undefined,
    );
  }, [found]);
  return found;
}
