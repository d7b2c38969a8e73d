import type { Desk } from "../../browser/drafting/desk.ts";
import type { Draft } from "../../core/draft/draft.ts";
import { Field } from "../../ui/Field.tsx";

/** How long the whole may take: as the office says it, and as it is counted. */
export function Duration({ draft, desk }: { draft: Draft; desk: Desk }) {
  const { duration } = draft;
  const change = (part: Partial<Draft["duration"]>) =>
    desk.act({ kind: "around", change: { duration: { ...duration, ...part } } });
  return (
    <fieldset class="s-signs">
      <legend class="ui-legend">Waktu seluruh kegiatan</legend>
      <div class="ui-pair">
        <Field
          id="s-waktu"
          label="Seperti tertulis"
          hint="Contoh: 3 (tiga) hari kerja"
          value={duration.text}
          onValue={(text) => change({ text })}
        />
        <Field
          id="s-hari"
          label="Dihitung sebagai hari kerja"
          hint="Angka saja; kosong bila tidak dihitung."
          width="short"
          inputMode="numeric"
          value={duration.workingDays === null ? "" : String(duration.workingDays)}
          onValue={(text) => {
            const days = Number(text.replace(/\D/g, ""));
            change({ workingDays: days > 0 && days < 1000 ? days : null });
          }}
        />
      </div>
    </fieldset>
  );
}
