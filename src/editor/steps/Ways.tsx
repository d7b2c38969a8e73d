import type { Desk } from "../../browser/drafting/desk.ts";
import type { Draft, DraftOutcome, DraftStep, DraftTarget } from "../../core/draft/draft.ts";

interface WaysProps {
  draft: Draft;
  step: DraftStep;
  desk: Desk;
  newId: () => string;
}

/** Where a row leads: one way, or named ones. */
export function Ways({ draft, step, desk, newId }: WaysProps) {
  const isChoice = step.outcomes.length > 1;
  return (
    <fieldset class="s-exits">
      <legend class="ui-legend">Berikutnya</legend>
      {step.outcomes.map((outcome) => (
        <div key={outcome.id} class="s-exit">
          {isChoice && (
            <input
              class="ui-input"
              aria-label="Nama jalan"
              value={outcome.label}
              onInput={(event) =>
                desk.act({
                  kind: "name-outcome",
                  step: step.id,
                  outcome: outcome.id,
                  label: event.currentTarget.value,
                })
              }
            />
          )}
          <Target draft={draft} step={step} outcome={outcome} desk={desk} newId={newId} />
          {isChoice && (
            <button
              type="button"
              class="ui-button ui-button-small"
              onClick={() =>
                desk.act({ kind: "remove-outcome", step: step.id, outcome: outcome.id })
              }
            >
              Hapus<span class="ui-sr"> jalan {outcome.label}</span>
            </button>
          )}
        </div>
      ))}
      <button
        type="button"
        class="ui-button ui-button-small"
        onClick={() => desk.act({ kind: "add-outcome", step: step.id, id: newId(), label: "" })}
      >
        Tambah jalan
      </button>
    </fieldset>
  );
}

/** A target as a choice's value, and back. */
const choiceOf = (target: DraftTarget): string => {
  if (target === null) return "";
  if (target === "next") return "next";
  return "step" in target ? `step ${target.step}` : `end ${target.end}`;
};

function targetOf(value: string): DraftTarget {
  if (value === "next") return "next";
  const [kind, id = ""] = value.split(" ");
  return kind === "step" ? { step: id } : kind === "end" ? { end: id } : null;
}

const shortened = (text: string): string => (text.length > 48 ? `${text.slice(0, 47)}…` : text);

function Target({ draft, step, outcome, desk }: WaysProps & { outcome: DraftOutcome }) {
  const row = draft.steps.indexOf(step);
  const below = draft.steps[row + 1];
  return (
    <select
      class="ui-input"
      aria-label={outcome.label ? `${outcome.label}, lanjut ke` : "Lanjut ke"}
      value={choiceOf(outcome.target)}
      onChange={(event) =>
        desk.act({
          kind: "lead",
          step: step.id,
          outcome: outcome.id,
          target: targetOf(event.currentTarget.value),
        })
      }
    >
      <option value="">Pilih tujuannya…</option>
      <option value="next">
        {below ? "Baris berikutnya" : `Akhir alur: ${draft.ends[0]?.label ?? ""}`}
      </option>
      {draft.steps.map(({ id, activity }, n) => (
        <option key={id} value={`step ${id}`}>
          {n + 1}. {shortened(activity)}
        </option>
      ))}
      {draft.ends.map(({ id, label }) => (
        <option key={id} value={`end ${id}`}>
          Akhir: {label}
        </option>
      ))}
    </select>
  );
}
