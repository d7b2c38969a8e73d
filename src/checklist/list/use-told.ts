import { useEffect, useRef } from "preact/hooks";
import type { DeskQuery } from "../../core/case/desk/query.ts";
import { numberInWords } from "../../core/words/number.ts";
import { announce } from "../../ui/live.tsx";

/** How long (ms) after the last letter the outcome is said. */
const REST = 500;

/** Says how many cases are shown whenever something else was asked for; not when the list is first there. */
export function useTold(query: DeskQuery, count: number): void {
  const asked = JSON.stringify(query);
  const told = useRef(asked);
  useEffect(() => {
    if (told.current === asked) return;
    const timer = setTimeout(() => {
      told.current = asked;
      announce(count === 0 ? "Tidak ada kasus." : `${numberInWords(count)} kasus.`);
    }, REST);
    return () => clearTimeout(timer);
  }, [asked, count]);
}
