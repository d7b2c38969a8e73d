import { useEffect, useState } from "preact/hooks";
import type { Problem } from "../ui/ErrorSummary.tsx";
import { Field } from "../ui/Field.tsx";
import { momentShort } from "../words/time.ts";
import { type StepDraft, timesOf } from "./draft.ts";
import { Initials } from "./Initials.tsx";
import { Times } from "./Times.tsx";

interface ExtrasProps {
  draft: StepDraft;
  onDraft: (part: Partial<StepDraft>) => void;
  problems: readonly Problem[];
}

/** The controls in this fold, by the beginning of their ids. */
const INSIDE = /^k-(waktu|mulai|selesai|catatan|paraf)/;

/**
 * Time, note and paraf: on most days as they stand, so they are folded and one line says what will
 * be recorded. Open while they hold something or need mending.
 */
export function Extras({ draft, onDraft, problems }: ExtrasProps) {
  const [open, setOpen] = useState(() => !isUsual(draft));
  useEffect(() => {
    if (problems.some(({ field }) => INSIDE.test(field))) setOpen(true);
  }, [problems]);
  return (
    <details class="k-extras" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span class="k-extras-title">Waktu, catatan, paraf</span>{" "}
        <span class="k-quiet">{extrasText(draft)}</span>
      </summary>
      <div class="k-stack-wide">
        <Times draft={draft} onDraft={onDraft} problems={problems} />
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
    </details>
  );
}

const isUsual = ({ when, note, initials }: StepDraft) =>
  when === "now" && note === "" && initials.kind === "paper";

/** What will be recorded as it stands: "Waktu: sekarang · Catatan: kosong · Paraf: di kertas". */
function extrasText(draft: StepDraft): string {
  const { end } = timesOf(draft, Number.NaN);
  const time = Number.isNaN(end) ? "belum diisi" : momentShort(end);
  return [
    `Waktu: ${draft.when === "now" ? "sekarang" : time}`,
    `Catatan: ${draft.note.trim() === "" ? "kosong" : "ada"}`,
    `Paraf: ${draft.initials.kind === "paper" ? "di kertas" : "digambar"}`,
  ].join(" · ");
}
