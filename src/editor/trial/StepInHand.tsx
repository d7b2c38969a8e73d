import { useLayoutEffect, useRef } from "preact/hooks";
import { type CaseState, currentRound, sopOf, stepOf } from "../../core/case/state.ts";
import { readDuration } from "../../core/sop/duration/read.ts";
import { readingInWords } from "../../core/sop/duration/words.ts";
import { type Performer, performersOf, requirementsOf } from "../../core/sop/graph.ts";
import type { Sop, Step } from "../../core/sop/schema.ts";
import { symbolOf } from "../../core/sop/symbol.ts";
import { wayKey } from "../../core/trial/ways.ts";
import { requirementText } from "../../core/words/requirement.ts";
import { capital, stepText } from "../../core/words/step.ts";
import { Shape } from "../steps/Shape.tsx";
import type { Trial } from "./use-trial.ts";
import { whereTo } from "./where.ts";

/** What an officer would have before him: the step in hand, and the ways out of it. */
export function StepInHand({ trial, state }: { trial: Trial; state: CaseState }) {
  const sop = sopOf(state);
  const round = currentRound(state);
  const step = stepOf(sop, round?.stepId ?? "");
  const heading = useRef<HTMLHeadingElement>(null);
  const at = `${state.rounds.length} ${state.status}`;
  const shown = useRef(at);
  useLayoutEffect(() => {
    // What was pressed has gone with its step; the first one is come to as any other screen.
    if (shown.current !== at) heading.current?.focus();
    shown.current = at;
  }, [at]);
  if (round === null || step === undefined) {
    const end = sop.ends.find(({ id }) => id === state.endId)?.label ?? "";
    return (
      <h3 ref={heading} tabIndex={-1} class="ui-heading">
        Kasus percobaan selesai: {end}
      </h3>
    );
  }
  return (
    <>
      <h3 ref={heading} tabIndex={-1} class="ui-heading s-trial-step">
        <Shape symbol={symbolOf(sop, step)} label={String(step.number)} />
        <span>
          {capital(stepText(step.number, round.round))}: {step.activity}
        </span>
      </h3>
      <Facts sop={sop} step={step} />
      <fieldset class="s-trial-ways">
        <legend class="ui-legend">Hasil</legend>
        {step.outcomes.map((outcome) => (
          <button
            key={outcome.id}
            type="button"
            class="ui-button s-trial-way"
            onClick={() => trial.choose(outcome.id)}
          >
            <span>{outcome.label}</span>
            <span class="ui-quiet">{whereTo(sop, step, outcome)}</span>
            {trial.tried.has(wayKey(step.id, outcome.id)) && (
              <span class="ui-quiet">✓ Sudah dicoba</span>
            )}
          </button>
        ))}
      </fieldset>
    </>
  );
}

function performerText(name: string, part: Performer["part"]): string {
  switch (part) {
    case "leads":
      return name;
    case "together":
      return `${name} (bersama)`;
    case "assists":
      return `${name} (membantu)`;
    case "continues":
      return `${name} (meneruskan)`;
  }
}

function Facts({ sop, step }: { sop: Sop; step: Step }) {
  const name = (actor: string) => sop.actors.find(({ id }) => id === actor)?.name ?? "";
  const items = requirementsOf(step);
  const reading = readDuration(step.duration);
  return (
    <dl class="s-trial-facts">
      <dt>Pelaksana</dt>
      <dd>
        {performersOf(step)
          .map(({ actor, part }) => performerText(name(actor), part))
          .join(", ")}
      </dd>
      <dt>Kelengkapan</dt>
      <dd>
        {items.length === 0 ? "tidak ada" : null}
        {items.length > 0 && (
          <ul class="s-trial-items">
            {items.map((item) => (
              <li key={item.id}>{requirementText(item)}</li>
            ))}
          </ul>
        )}
      </dd>
      <dt>Waktu</dt>
      <dd>
        {step.duration ?? "tidak ditentukan"}
        {step.duration !== null && (
          <span class="s-read">
            {reading.kind === "uncounted" ? "tidak dihitung" : `dibaca: ${readingInWords(reading)}`}
          </span>
        )}
      </dd>
      <dt>Output</dt>
      <dd>{step.output?.text ?? "tidak ada"}</dd>
    </dl>
  );
}
