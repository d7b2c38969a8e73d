import type { Problem } from "../../ui/ErrorSummary.tsx";
import { Field } from "../../ui/Field.tsx";
import type { StepDraft } from "./draft.ts";
import { Initials } from "./Initials.tsx";
import { Times } from "./Times.tsx";

export interface ExtraFieldsProps {
  draft: StepDraft;
  onDraft: (part: Partial<StepDraft>) => void;
  problems: readonly Problem[];
  now: () => number;
}

/** What is in the fold: when it happened, a note, and the paraf. */
export function ExtraFields({ draft, onDraft, problems, now }: ExtraFieldsProps) {
  return (
    <div class="ui-stack-wide">
      <Times draft={draft} onDraft={onDraft} problems={problems} now={now} />
      <Field
        id="k-catatan"
        label="Catatan"
        hint="Boleh kosong."
        value={draft.note}
        onValue={(note) => onDraft({ note })}
        lines={2}
      />
      <Initials
        mark={draft.initials}
        onMark={(initials) => onDraft({ initials })}
        problems={problems}
      />
    </div>
  );
}
