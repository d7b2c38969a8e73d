import { useState } from "preact/hooks";
import type { RequirementMark } from "../../core/case/state.ts";
import type { CurrentStep } from "../../core/case/view.ts";
import { type Problem, problemAt } from "../ui/ErrorSummary.tsx";
import { Field } from "../ui/Field.tsx";
import { focusWhenShown } from "../ui/focus-field.ts";
import { announce } from "../ui/live.tsx";
import { Tick } from "../ui/Tick.tsx";
import type { Run } from "../workplace.ts";
import { requirementField } from "./draft.ts";

interface RequirementsProps {
  current: CurrentStep;
  problems: readonly Problem[];
  run: Run;
}

/** The papers a step needs: each ticked, or said to be absent with a reason. */
export function Requirements({ current, problems, run }: RequirementsProps) {
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
  return (
    <fieldset class="k-field">
      <legend class="k-legend">Kelengkapan</legend>
      {current.requirements.map((item) => (
        <Requirement
          key={item.id}
          label={item.label}
          field={requirementField(item.id)}
          mark={item.mark}
          error={problemAt(problems, requirementField(item.id))}
          onTick={(on) => tick(item.id, item.label, on)}
          onWaive={(reason) => run({ type: "waive", requirementId: item.id, reason, ...at })}
        />
      ))}
      {undo && (
        <p class="k-undo">
          {undo.label}{" "}
          <button type="button" class="k-link-button" data-act="undo" onClick={undo.back}>
            Urungkan
          </button>
        </p>
      )}
    </fieldset>
  );
}

interface RequirementProps {
  label: string;
  field: string;
  mark: RequirementMark | null;
  error: string | undefined;
  onTick: (on: boolean) => Promise<unknown>;
  onWaive: (reason: string) => Promise<unknown>;
}

function Requirement({ label, field, mark, error, onTick, onWaive }: RequirementProps) {
  const [asking, setAsking] = useState(false);
  // Each of these buttons goes away with its click: the focus moves to what takes its place.
  const ask = () => {
    setAsking(true);
    focusWhenShown(`${field}-alasan`);
  };
  const close = () => {
    setAsking(false);
    focusWhenShown(field);
  };
  const found = async () => {
    await onTick(true);
    focusWhenShown(field);
  };
  if (mark?.how === "waived")
    return (
      <div class="k-requirement" id={field} tabIndex={-1}>
        <p>
          <strong>{label}</strong>: tidak ada ({mark.reason})
        </p>
        <button type="button" class="k-link-button" onClick={found}>
          Ternyata ada<span class="k-sr"> {label}</span>
        </button>
      </div>
    );
  return (
    <div class={error ? "k-field-wrong" : undefined}>
      {error && (
        <p class="k-error" id={`${field}-error`}>
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
        {!mark && !asking && (
          <button type="button" class="k-link-button" onClick={ask}>
            Tidak ada<span class="k-sr"> {label}</span>
          </button>
        )}
      </div>
      {asking && !mark && <Waiver label={label} field={field} onWaive={onWaive} onClose={close} />}
    </div>
  );
}

interface WaiverProps {
  label: string;
  field: string;
  onWaive: (reason: string) => Promise<unknown>;
  onClose: () => void;
}

function Waiver({ label, field, onWaive, onClose }: WaiverProps) {
  const [reason, setReason] = useState("");
  const [error, setError] = useState<string>();
  const record = async () => {
    if (reason.trim() === "") return setError(`Tulis mengapa ${label} tidak ada.`);
    await onWaive(reason.trim());
    announce(`${label}: dicatat tidak ada.`);
    onClose();
  };
  return (
    <div class="k-reveal">
      <Field
        id={`${field}-alasan`}
        label={`Mengapa tidak ada: ${label}`}
        value={reason}
        onValue={setReason}
        error={error}
      />
      <div class="k-buttons">
        <button type="button" class="k-button k-button-small" onClick={record}>
          Catat tidak ada
        </button>
        <button type="button" class="k-link-button" onClick={onClose}>
          Batal
        </button>
      </div>
    </div>
  );
}
