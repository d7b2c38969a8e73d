import { useEffect, useRef } from "preact/hooks";
import { type DeskQuery, SORTS } from "../../core/case/desk/query.ts";
import { numberInWords } from "../../core/words/number.ts";
import { announce } from "../../ui/live.tsx";

/** How long (ms) after the last letter the outcome is said. */
const REST = 500;

/** Says how many cases are shown, and in which order where that is new, whenever something else was asked for; not when the list is first there. */
export function useTold(query: DeskQuery, count: number): void {
  const asked = JSON.stringify(query);
  const told = useRef({ asked, sort: query.sort });
  useEffect(() => {
    if (told.current.asked === asked) return;
    const timer = setTimeout(() => {
      const order = SORTS.find(({ id }) => id === query.sort && id !== told.current.sort);
      told.current = { asked, sort: query.sort };
      const found = count === 0 ? "Tidak ada kasus." : `${numberInWords(count)} kasus.`;
      announce(order ? `${found} Urutan: ${order.label}.` : found);
    }, REST);
    return () => clearTimeout(timer);
  }, [asked, count]);
}
