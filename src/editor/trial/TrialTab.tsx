import { type CaseState, currentRound, stepOfRound } from "../../core/case/state.ts";
import { refusalText } from "../../core/case/words/refusal-text.ts";
import type { Draft } from "../../core/draft/draft.ts";
import type { Examined } from "../../core/draft/examine.ts";
import { startsOf } from "../../core/sop/graph.ts";
import { capital, stepText } from "../../core/words/step.ts";
import { go } from "../address.ts";
import { LiveChart } from "../LiveChart.tsx";
import type { Tools } from "../tools.ts";
import { StepInHand } from "./StepInHand.tsx";
import { useTrial } from "./use-trial.ts";
import { WaysTried } from "./WaysTried.tsx";

interface TrialTabProps {
  draft: Draft;
  found: Examined;
  tools: Tools;
  id: string;
}

/** The SOP tried before anybody works by it. */
export function TrialTab({ draft, found, tools, id }: TrialTabProps) {
  const open = found.findings.filter(({ tone, path }) => tone === "must" && path[0] === "steps");
  if (open.length === 0) return <Bench {...{ draft, found, tools }} />;
  return (
    <div class="ui-stack">
      <p>
        SOP dapat dicoba setelah setiap langkahnya mempunyai pelaksana dan jalan ke akhir alur:{" "}
        {open.length} temuan pada langkah harus diperbaiki.
      </p>
      <button type="button" class="ui-button" onClick={() => go({ draft: id, tab: "langkah" })}>
        Lihat temuannya
      </button>
    </div>
  );
}

function Bench({ draft, found: { sop }, tools }: Omit<TrialTabProps, "id">) {
  const trial = useTrial(draft, sop, tools.clock);
  const { state, refusal } = trial;
  const starts = startsOf(sop);
  return (
    <div class="s-work">
      <div class="s-trial">
        <p class="ui-quiet">
          Kasus percobaan hanya ada di layar ini: tidak masuk daftar kasus, angka pemantauan, atau
          cadangan. Pelaksana dan kelengkapan dianggap ada.
        </p>
        {refusal !== null && (
          <p role="alert" class="ui-error">
            {refusalText(refusal)}
          </p>
        )}
        {state !== null && (
          <section class="s-trial-card" aria-label="Kasus percobaan">
            <StepInHand trial={trial} state={state} />
            <Past state={state} />
          </section>
        )}
        <div class="ui-buttons">
          <button
            type="button"
            class="ui-button ui-button-small"
            disabled={trial.states.length < 2}
            onClick={trial.back}
          >
            Mundur satu langkah
          </button>
          {starts.map(({ step, label }) => (
            <button
              key={step.id}
              type="button"
              class="ui-button ui-button-small"
              onClick={() => trial.begin(step.id)}
            >
              {starts.length > 1 ? `Mulai lagi dari: ${label}` : "Mulai lagi"}
            </button>
          ))}
        </div>
        <WaysTried sop={sop} trial={trial} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (axe scrollable-region-focusable). */}
      <aside class="s-aside" aria-label="Bagan" tabIndex={0}>
        <h3>Bagan</h3>
        <LiveChart sop={sop} current={state && (currentRound(state)?.stepId ?? null)} />
      </aside>
    </div>
  );
}

/** The way that the trial case came. */
function Past({ state }: { state: CaseState }) {
  const ended = state.rounds.filter(({ end }) => end !== null);
  if (ended.length === 0) return null;
  return (
    <details class="s-trial-past">
      <summary>Yang sudah dilalui: {ended.length} langkah</summary>
      <ol>
        {ended.map((round) => {
          const step = stepOfRound(state, round);
          const { end } = round;
          const chosen = end !== null && end.how !== "left" ? end.outcomeId : null;
          return (
            <li key={`${round.stepId} ${round.round}`}>
              {capital(stepText(step?.number ?? "?", round.round))}:{" "}
              {step?.outcomes.find((outcome) => outcome.id === chosen)?.label}
            </li>
          );
        })}
      </ol>
    </details>
  );
}
