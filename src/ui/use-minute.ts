import { useEffect, useState } from "preact/hooks";

const MINUTE = 60_000;

/** What brings a page back in front of a person, whose timers stood still meanwhile. */
const RETURNS = ["visibilitychange", "pageshow", "focus"] as const;

/**
 * Draws again with each new minute while the page is in view, so with each new day too, and at once
 * when it comes back into view.
 * @param now tells the time in epoch ms. @returns the minutes since the epoch.
 */
export function useMinute(now: () => number): number {
  const minuteNow = () => Math.floor(now() / MINUTE);
  const [minute, setMinute] = useState(minuteNow);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tick = () => {
      clearTimeout(timer);
      if (document.hidden) return;
      setMinute(minuteNow());
      timer = setTimeout(tick, MINUTE - (now() % MINUTE));
    };
    tick();
    // Not while capturing: a press that focuses a link would redraw the page under it, and be lost.
    for (const name of RETURNS) addEventListener(name, tick);
    return () => {
      clearTimeout(timer);
      for (const name of RETURNS) removeEventListener(name, tick);
    };
  }, [now]);
  return minute;
}
