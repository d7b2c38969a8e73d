import { useEffect, useState } from "preact/hooks";
import type { KeptReview } from "../../browser/drafting/reviews.ts";
import type { Tools } from "../tools.ts";

export interface ReviewDesk {
  kept: KeptReview;
  /** False where the last change was not stored. */
  isStored: boolean;
  change: (change: (kept: KeptReview) => KeptReview) => Promise<void>;
}

/** What was remarked on a draft, read from the store and changed there; null until it is read. */
export function useReview(tools: Tools, id: string): ReviewDesk | "reading" | "failed" {
  const [kept, setKept] = useState<KeptReview | "reading" | "failed">("reading");
  const [isStored, setStored] = useState(true);
  useEffect(() => {
    let isStale = false;
    tools
      .reviews()
      .then((reviews) => reviews.read(id))
      .then(
        (read) => isStale || setKept(read),
        () => isStale || setKept("failed"),
      );
    return () => {
      isStale = true;
    };
  }, [tools, id]);
  if (kept === "reading" || kept === "failed") return kept;
  return {
    kept,
    isStored,
    change: async (change) => {
      try {
        const reviews = await tools.reviews();
        setKept(await reviews.change(id, change));
        setStored(true);
      } catch {
        setStored(false);
      }
    },
  };
}
