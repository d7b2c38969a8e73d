import { useEffect, useMemo, useState } from "preact/hooks";
import type { Line } from "../../core/case/desk/line.ts";
import type { found } from "../../core/case/desk/search.ts";
import { PART_FAILED } from "../../ui/lazy.tsx";
import { announce } from "../../ui/live.tsx";

/**
 * What a search finds, through all views: their counts say where. All of them while nothing is sought.
 * How to search is fetched with the first letter.
 */
export function useHits(lines: readonly Line[], search: string): readonly Line[] {
  const [find, setFind] = useState<typeof found | null>(null);
  useEffect(() => {
    if (!search || find) return;
    import("../../core/case/desk/search.ts").then(
      (part) => setFind(() => part.found),
      () => announce(PART_FAILED),
    );
  }, [search, find]);
  return useMemo(() => (search && find ? find(lines, search) : lines), [lines, search, find]);
}
