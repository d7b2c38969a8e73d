import { useState } from "preact/hooks";
import type { CurrentStep } from "../../core/case/view/view.ts";
import { Field } from "../../ui/Field.tsx";
import { announce } from "../../ui/live.tsx";
import type { Run } from "../workplace.ts";
import type { StepDraft } from "./draft.ts";

interface QuantityProps {
  current: CurrentStep;
  draft: StepDraft;
  onDraft: (part: Partial<StepDraft>) => void;
  run: Run;
}

/** How many files or letters the step's Waktu is counted for. It runs no clock before it is stated. */
export function Quantity({ current, draft, onDraft, run }: QuantityProps) {
  const [error, setError] = useState<string>();
  const { quantity, step, round } = current;
  if (quantity === null) return null;
  const { per, value, before } = quantity;
  const typed = draft.quantity || (value ?? before ?? "").toString();
  const record = async () => {
    const count = Number(typed);
    if (!/^[1-9]\d{0,5}$/.test(typed.trim()))
      return setError(`Isi jumlah ${per}, paling sedikit 1.`);
    setError(undefined);
    const at = { stepId: step.id, round: round.round };
    if (await run({ type: "quantify", quantity: count, ...at })) return;
    onDraft({ quantity: "" });
    announce(`Jumlah ${per} dicatat: ${count}.`);
  };
  return (
    <div class="k-group">
      <Field
        id="k-jumlah"
        label={`Jumlah ${per}`}
        hint={
          value === null
            ? `Waktu baku “${step.duration}” dihitung setelah jumlah ini dicatat; sampai saat itu langkah ini tanpa tenggat.`
            : `Tercatat ${value} ${per}; waktu baku “${step.duration}” dihitung untuk jumlah itu.`
        }
        value={typed}
        onValue={(text) => onDraft({ quantity: text })}
        error={error}
        width="short"
        inputMode="numeric"
      />
      <div class="ui-buttons">
        <button type="button" class="ui-button ui-button-small" onClick={record}>
          Catat jumlah
        </button>
      </div>
    </div>
  );
}
