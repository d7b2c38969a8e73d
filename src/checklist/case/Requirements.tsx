import { useRef, useState } from "preact/hooks";
import type { RequirementMark } from "../../core/case/state.ts";
import type { CurrentStep } from "../../core/case/view/view.ts";
import { requirementText } from "../../core/words/requirement.ts";
import { type Problem, problemAt } from "../../ui/ErrorSummary.tsx";
import { focusIfLost, focusWhenShown } from "../../ui/focus-field.ts";
import { onDemand } from "../../ui/lazy.tsx";
import { announce } from "../../ui/live.tsx";
import { Prose } from "../../ui/Prose.tsx";
import { Tick } from "../../ui/Tick.tsx";
import type { Run } from "../workplace.ts";
import { requirementField } from "./draft.ts";

const Waiver = onDemand(() => import("./Waiver.tsx").then((part) => part.Waiver));

interface RequirementsProps {
  current: CurrentStep;
  problems: readonly Problem[];
  run: Run;
  /** Reasons being typed, by requirement id. */
  absent: Readonly<Record<string, string>>;
  onAbsent: (absent: Record<string, string>) => void;
}

/** The papers a step needs: each ticked, or said to be absent with a reason. */
export function Requirements({ current, problems, run, absent, onAbsent }: RequirementsProps) {
  const [undo, setUndo] = useState<{ label: string; back: () => Promise<unknown> } | null>(null);
  const at = { stepId: current.step.id, round: current.round.round };
  const tick = async (requirementId: string, label: string, on: boolean) => {
    const refusal = await run({ type: on ? "tick" : "untick", requirementId, ...at });
    if (refusal) return;
    announce(on ? `${label}: ada.` : `${label}: belum ada.`);
    setUndo({
      label: on ? `${label} dicentang.` : `Centang ${label} dihapus.`,
      back: () => tick(requirementId, label, !on),
    });
  };
  // As it is when a slow act ends, not as it was when it began.
  const latest = useRef(absent);
  latest.current = absent;
  const reasonFor = (requirementId: string, reason: string | null) => {
    const { [requirementId]: _, ...others } = latest.current;
    onAbsent(reason === null ? others : { ...others, [requirementId]: reason });
  };
  if (current.requirements.length === 0) return null;
  return (
    <fieldset class="ui-field">
      <legend class="ui-legend">Kelengkapan</legend>
      {current.requirements.map((item) => (
        <Requirement
          key={item.id}
          label={requirementText(item)}
          optional={item.optional}
          field={requirementField(item.id)}
          mark={item.mark}
          error={problemAt(problems, requirementField(item.id))}
          onTick={(on) => tick(item.id, requirementText(item), on)}
          reason={absent[item.id] ?? null}
          onReason={(reason) => reasonFor(item.id, reason)}
          onWaive={(reason) => run({ type: "waive", requirementId: item.id, reason, ...at })}
        />
      ))}
      {undo && (
        <p class="k-undo">
          {undo.label}{" "}
          <button type="button" class="ui-link" data-act="undo" onClick={undo.back}>
            Urungkan
          </button>
        </p>
      )}
    </fieldset>
  );
}

interface RequirementProps {
  label: string;
  /** Nobody has to say why an optional paper is not there. */
  optional: boolean;
  field: string;
  mark: RequirementMark | null;
  error: string | undefined;
  onTick: (on: boolean) => Promise<unknown>;
  /** Why it is not there, as typed so far; null while nobody says that it is not. */
  reason: string | null;
  onReason: (reason: string | null) => void;
  onWaive: (reason: string) => Promise<unknown>;
}

function Requirement(props: RequirementProps) {
  const { label, field, mark, error, onTick, reason, onReason, onWaive } = props;
  const asking = reason !== null;
  // Each of these buttons goes away with its click: the focus moves to what takes its place.
  const ask = () => {
    onReason("");
    focusWhenShown(`${field}-alasan`);
  };
  const close = () => {
    onReason(null);
    focusWhenShown(field);
  };
  const found = async () => {
    await onTick(true);
    focusIfLost(field);
  };
  if (mark?.how === "waived")
    return (
      <div class="k-requirement" id={field} tabIndex={-1}>
        <p>
          <strong>
            <Prose text={label} />
          </strong>
          : tidak ada ({mark.reason})
        </p>
        <button type="button" class="ui-link" onClick={found}>
          Ternyata ada<span class="ui-sr"> {label}</span>
        </button>
      </div>
    );
  return (
    <div class={error ? "ui-field-wrong" : undefined}>
      {error && (
        <p class="ui-error" id={`${field}-error`}>
          {error}
        </p>
      )}
      <div class="k-requirement">
        <Tick
          id={field}
          label={label}
          checked={mark?.how === "ticked"}
          describedBy={error && `${field}-error`}
          onWish={onTick}
        />
        {!mark && !asking && !props.optional && (
          <button type="button" class="ui-link" onClick={ask}>
            Tidak ada<span class="ui-sr"> {label}</span>
          </button>
        )}
      </div>
      {asking && !mark && (
        <Waiver
          label={label}
          field={field}
          reason={reason}
          onReason={onReason}
          onWaive={onWaive}
          onClose={close}
          onDone={() => {
            onReason(null);
            focusIfLost(field);
          }}
        />
      )}
    </div>
  );
}
