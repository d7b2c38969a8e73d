/** What files belong to. */
import type { FilePlace } from "./events.ts";

/** Whether both mean the same visit, requirement or output, or both the case. */
export const isSamePlace = (a: FilePlace, b: FilePlace): boolean => keyOf(a) === keyOf(b);

const keyOf = (place: FilePlace): string =>
  place.of === "case"
    ? place.of
    : JSON.stringify([
        place.of,
        place.stepId,
        place.round,
        place.of === "requirement" && place.requirementId,
      ]);
