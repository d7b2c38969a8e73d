import { useEffect, useRef } from "preact/hooks";
import { refusalText } from "../../core/case/words/refusal-text.ts";
import type { Sop } from "../../core/sop/schema.ts";
import type { Way } from "../../core/trial/ways.ts";
import { announce } from "../../ui/live.tsx";
import type { Trial } from "./use-trial.ts";
import { whereTo } from "./where.ts";

const STATES = { tried: "Sudah dicoba", left: "Belum dicoba" } as const;

interface WaysTriedProps {
  sop: Sop;
  trial: Trial;
}

/** How many of all ways were tried, which are left, and whether each comes to an end. */
export function WaysTried({ sop, trial }: WaysTriedProps) {
  const { ways, tried, stuck, isWalking } = trial;
  const count = ways.filter(({ key }) => tried.has(key)).length;
  const isWhole = count === ways.length;
  const said = `${count} dari ${ways.length} jalan sudah dicoba`;
  const walked = useRef(false);
  useEffect(() => {
    if (walked.current && !isWalking) announce(`${said}.`);
    walked.current = isWalking;
  }, [isWalking]);
  return (
    <section class="ui-stack s-trial-list" aria-labelledby="s-jalan">
      <h3 id="s-jalan">{said}</h3>
      <progress value={count} max={ways.length} aria-labelledby="s-jalan" />
      {isWhole && stuck.size === 0 && <p>Semua jalan sudah dicoba; tidak ada yang buntu.</p>}
      {ways
        .filter(({ key }) => stuck.has(key))
        .map((way) => (
          <p key={way.key} class="ui-error">
            {whyStuck(way, trial)}
          </p>
        ))}
      {!isWhole && (
        <button
          type="button"
          class="ui-button"
          disabled={isWalking}
          onClick={() => trial.walkAll()}
        >
          {isWalking ? "Menjalankan…" : "Jalankan semua yang tersisa"}
        </button>
      )}
      <ul>
        {ways.map((way) => (
          <li key={way.key}>
            <span aria-hidden="true">{tried.has(way.key) ? "✓" : "○"}</span>
            <p>
              <span class="ui-sr">{tried.has(way.key) ? STATES.tried : STATES.left}: </span>
              Langkah {way.step.number}, {way.outcome.label}:{" "}
              <span class="ui-quiet">{whereTo(sop, way.step, way.outcome)}</span>
            </p>
            {!tried.has(way.key) && (
              <button type="button" class="ui-link" onClick={() => trial.goTo(way)}>
                Ke sana
                <span class="ui-sr">
                  : langkah {way.step.number}, {way.outcome.label}
                </span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function whyStuck({ key, step, outcome }: Way, { stuck }: Trial): string {
  const why = stuck.get(key);
  const name = `Langkah ${step.number}, ${outcome.label}`;
  if (why === "unreached") return `${name}: tidak ada jalan dari awal alur ke langkah ini.`;
  if (why === undefined || typeof why === "string") return `${name}: tidak sampai ke akhir alur.`;
  return `${name}: ${refusalText(why)}`;
}
