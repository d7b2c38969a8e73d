import { useEffect, useRef, useState } from "preact/hooks";
import { wallClock } from "../../core/time/zone.ts";
import { inZone, momentShort } from "../../core/words/time.ts";
import { Field } from "../../ui/Field.tsx";
import { isWanted } from "../../ui/focus-field.ts";
import { onDemand } from "../../ui/lazy.tsx";
import { type StepDraft, timesOf } from "./draft.ts";
import type { ExtraFieldsProps } from "./ExtraFields.tsx";

/** The controls in this fold, by the beginning of their ids. */
const INSIDE = /^k-(waktu|mulai|selesai|catatan|paraf)/;

/** Milliseconds. */
const DAY = 86_400_000;

const ExtraFields = onDemand(() => import("./ExtraFields.tsx").then((part) => part.ExtraFields));

interface ExtrasProps extends ExtraFieldsProps {
  /** When the step could begin (epoch ms): it cannot have ended before. */
  since: number;
}

/**
 * Time, note and paraf: on most days as they stand, so they are folded and one line says what will
 * be recorded. Open while they hold something, need mending, or are asked for.
 */
export function Extras({ since, ...props }: ExtrasProps) {
  const { draft, problems } = props;
  const [open, setOpen] = useState(() => !isUsual(draft) || isWanted(INSIDE));
  // Folded again they stay, so that a message can lead to them.
  const seen = useRef(false);
  seen.current ||= open;
  useEffect(() => {
    if (problems.some(({ field }) => INSIDE.test(field))) setOpen(true);
  }, [problems]);
  return (
    <>
      <details class="k-extras" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <span class="k-extras-title">Waktu, catatan, paraf</span>{" "}
          <span class="ui-quiet">{extrasText(draft)}</span>
        </summary>
        {seen.current && <ExtraFields {...props} />}
      </details>
      {!open && <Yesterday {...props} since={since} />}
    </>
  );
}

/**
 * Paper of the day before, the most frequent of what is entered afterwards: the hour alone says it, where
 * the step could have ended then.
 */
function Yesterday({ draft, onDraft, now, since }: ExtrasProps) {
  const day = wallClock(now() - DAY).day;
  const isNow = draft.when === "now";
  if (wallClock(since).day > day || !(isNow || draft.endDate === day)) return null;
  return (
    <div class="k-yesterday">
      <Field
        id="k-kemarin"
        label={inZone("Dikerjakan kemarin? Selesai jam")}
        type="time"
        value={isNow ? "" : draft.endTime}
        onValue={(endTime) =>
          onDraft(
            endTime ? { when: "afterwards", endDate: day, endTime } : { when: "now", endTime },
          )
        }
      />
    </div>
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
