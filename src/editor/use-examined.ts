import { useEffect, useMemo, useState } from "preact/hooks";
import type { Draft } from "../core/draft/draft.ts";
import { type Examined, examine, type Place } from "../core/draft/examine.ts";
import { sopOf } from "../core/draft/to-sop.ts";

type Whole = Parameters<typeof examine>[2];

/** So long after the last key it is said what is to be mended (ms): between two keys the page draws. */
const REST = 150;

/**
 * What is to be said of the draft, as of its last rest; its definition is that of this very moment. The checks
 * of a whole SOP come when nothing else must be mended.
 */
export function useExamined(draft: Draft, place: Place): Examined {
  const [whole, setWhole] = useState<Whole>(null);
  const [said, setSaid] = useState(() => examine(draft, place, null));
  const sop = useMemo(() => sopOf(draft, place.today), [draft, place]);
  useEffect(() => {
    const later = setTimeout(() => setSaid(examine(draft, place, whole)), REST);
    return () => clearTimeout(later);
  }, [draft, place, whole]);
  useEffect(() => {
    if (said.state !== "unasked") return;
    import("../core/draft/findings-whole.ts").then(
      ({ wholeFindings }) => setWhole(() => wholeFindings),
      // Offline without a stored copy: the draft stays "unasked", and is asked with the next change.
      () => undefined,
    );
  }, [said]);
  return useMemo(() => ({ ...said, sop }), [said, sop]);
}
