import { axisEnd, dotsOf, type Visit } from "../../core/monitoring/dots.ts";
import type { StepFigures } from "../../core/monitoring/figures.ts";
import { timesInWords } from "../../core/words/ratio.ts";

/** Middle of each lane, in pixels of a track of 24. */
const LANES = [12, 5, 19];

/** Where the axis of these steps ends, and its marks at whole multiples of Waktu baku. */
export function straightAxis(steps: readonly StepFigures[]) {
  const end = axisEnd(steps.flatMap(({ visits }) => visits));
  const marks = Array.from({ length: end + 1 }, (_, times) => ({
    at: (times / end) * 100,
    text: times === 0 ? "0" : timesInWords(times),
  }));
  return { end, marks };
}

/** The bar is Waktu baku; each dot is a visit, a ring one that was over it. */
export function Dots({ visits, end }: { visits: readonly Visit[]; end: number }) {
  return (
    <>
      <rect class="m-allowed" x="0" y="0" width={`${100 / end}%`} height="24" />
      {dotsOf(visits, end).map(({ at, lane, late }, i) => (
        <circle
          key={i}
          class={late ? "m-dot m-dot-late" : "m-dot"}
          cx={`${at * 100}%`}
          cy={LANES[lane]}
          r="4"
        />
      ))}
      <line class="m-standard" x1={`${100 / end}%`} x2={`${100 / end}%`} y1="0" y2="24" />
    </>
  );
}
