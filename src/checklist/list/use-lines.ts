import { useMemo } from "preact/hooks";
import { awaited } from "../../browser/kept/given.ts";
import { type Line, linesOf } from "../../core/case/desk/line.ts";
import { useMinute } from "../../ui/use-minute.ts";
import type { Tools } from "../workplace.ts";
import type { Entry } from "./use-entries.ts";

/** The readable cases as they stand in this minute. */
export function useLines(entries: readonly Entry[], { calendar, now }: Tools): Line[] {
  const minute = useMinute(now);
  const isAway = awaited();
  return useMemo(
    () => linesOf(entries, now(), calendar, isAway),
    [entries, calendar, now, minute, isAway],
  );
}
