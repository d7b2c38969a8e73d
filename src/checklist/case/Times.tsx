import { Choice } from "../../ui/Choice.tsx";
import type { Problem } from "../../ui/ErrorSummary.tsx";
import { MomentFields } from "../ui/MomentFields.tsx";
import type { StepDraft } from "./draft.ts";

interface TimesProps {
  draft: StepDraft;
  onDraft: (part: Partial<StepDraft>) => void;
  problems: readonly Problem[];
  now: () => number;
}

/** When the work happened: now, or on paper before and entered afterwards. */
export function Times({ draft, onDraft, problems, now }: TimesProps) {
  const { startDate, startTime, endDate, endTime } = draft;
  const afterwards = (
    <>
      <MomentFields
        prefix="k-mulai"
        of="Mulai"
        value={{ date: startDate, time: startTime }}
        onValue={({ date = startDate, time = startTime }) =>
          onDraft({ startDate: date, startTime: time })
        }
        {...{ problems, now }}
      />
      <MomentFields
        prefix="k-selesai"
        of="Selesai"
        value={{ date: endDate, time: endTime }}
        onValue={({ date = endDate, time = endTime }) => onDraft({ endDate: date, endTime: time })}
        {...{ problems, now }}
      />
    </>
  );
  return (
    <Choice
      prefix="k-waktu"
      legend="Waktu kejadian"
      inline
      options={[
        { id: "now", label: "Sekarang" },
        { id: "afterwards", label: "Sebelumnya", reveal: afterwards },
      ]}
      value={draft.when}
      onValue={(id) => onDraft({ when: id === "now" ? "now" : "afterwards" })}
    />
  );
}
