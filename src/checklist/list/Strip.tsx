import type { CaseSummary } from "../../core/case/view/summary.ts";
import { symbolPath } from "../../core/chart/symbols.ts";
import { SYMBOLS } from "../../core/sop/symbol.ts";
import { outOf } from "../../core/words/number.ts";

/** In CSS pixels. */
const PITCH = 14;
const HALF = { w: 5, h: 4 };
/** More shapes than these would be too small to tell apart: then the number says it. */
const MOST = 14;

/** The steps of a case as a row of their symbols: filled where done, heavy at the current one. */
export function Strip({ symbols, states }: CaseSummary["progress"]) {
  const done = [...states].filter((state) => state === "d" || state === "p").length;
  const text = `${outOf(done, states.length)} langkah selesai`;
  if (states.length > MOST) return <p>{text}</p>;
  const width = states.length * PITCH;
  return (
    <>
      <svg
        class="k-strip"
        viewBox={`-7 -5 ${width} 10`}
        width={width}
        height="10"
        aria-hidden="true"
      >
        {[...symbols].map((letter, n) => {
          const kind = SYMBOLS.find((symbol) => symbol.startsWith(letter)) ?? "box";
          return (
            <path
              key={String(n)}
              class={`k-strip-${states.charAt(n)}`}
              d={symbolPath(kind, HALF)}
              transform={`translate(${n * PITCH})`}
            />
          );
        })}
      </svg>
      <span class="ui-sr">{text}. </span>
    </>
  );
}
