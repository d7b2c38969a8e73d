import { inZone } from "../../core/words/time.ts";
import { Choice } from "../../ui/Choice.tsx";
import { type Problem, problemAt } from "../../ui/ErrorSummary.tsx";
import { Field } from "../../ui/Field.tsx";
import type { StepDraft } from "./draft.ts";

interface TimesProps {
  draft: StepDraft;
  onDraft: (part: Partial<StepDraft>) => void;
  problems: readonly Problem[];
}

/** When the work happened: now, or on paper before and entered afterwards. */
export function Times({ draft, onDraft, problems }: TimesProps) {
  const moment = (which: "start" | "end", label: string, field: string) => (
    <div class="ui-pair">
      <Field
        id={`${field}-tanggal`}
        label={`${label}, tanggal`}
        type="date"
        value={draft[`${which}Date`]}
        onValue={(value) => onDraft({ [`${which}Date`]: value })}
        error={problemAt(problems, `${field}-tanggal`)}
      />
      <Field
        id={`${field}-jam`}
        label={inZone(`${label}, jam`)}
        type="time"
        value={draft[`${which}Time`]}
        onValue={(value) => onDraft({ [`${which}Time`]: value })}
      />
    </div>
  );
  const afterwards = (
    <>
      {moment("start", "Mulai", "k-mulai")}
      {moment("end", "Selesai", "k-selesai")}
    </>
  );
  return (
    <Choice
      prefix="k-waktu"
      legend="Waktu kejadian"
      inline
      options={[
        { id: "now", label: "Sekarang" },
        { id: "afterwards", label: "Dicatat kemudian", reveal: afterwards },
      ]}
      value={draft.when}
      onValue={(id) => onDraft({ when: id === "now" ? "now" : "afterwards" })}
    />
  );
}
