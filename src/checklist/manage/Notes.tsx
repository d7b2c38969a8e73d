import { useRef, useState } from "preact/hooks";
import { draftPlace } from "../../browser/kept/drafts.ts";
import { Choice } from "../../ui/Choice.tsx";
import { Field } from "../../ui/Field.tsx";
import { announce } from "../../ui/live.tsx";
import type { ScreenProps } from "../case/screen-props.ts";
import { useDraft } from "../use-draft.ts";

const EMPTY = { text: "", about: "case", pinned: "no" };

/** A note on the case or on the step in hand, pinned where the work is done or only told in the history. */
export function Notes({ tools, address, handle, view }: ScreenProps) {
  const place = draftPlace(address.caseId, "catatan");
  const { draft, change, clear } = useDraft(tools.drafts, place, EMPTY, true);
  const [error, setError] = useState<string>();
  const busy = useRef(false);
  const typed = useRef("");
  typed.current = draft.text;
  const { current } = view;
  const add = async () => {
    const text = draft.text.trim();
    // A second press is meant for the same note.
    if (busy.current) return;
    setError(text ? undefined : "Tulis catatannya dahulu.");
    if (!text) return;
    busy.current = true;
    const of = current !== null && draft.about === "step" ? current.round : CASE;
    const pinned = current !== null && draft.pinned === "yes";
    const { stepId, round } = of;
    const trouble = await handle.run({ type: "addNote", stepId, round, text, pinned });
    busy.current = false;
    if (trouble) return;
    // What was typed meanwhile is another note.
    if (typed.current.trim() === text) clear();
    announce("Catatan masuk ke riwayat.");
  };
  return (
    <form
      class="ui-stack k-stretch"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <Field
        id="k-catatan-kasus"
        label="Catatan kasus"
        hint="Masuk ke riwayat dan cetakan."
        lines={2}
        value={draft.text}
        onValue={(text) => change({ text })}
        error={error}
      />
      {current && draft.text !== "" && (
        <>
          <Choice
            prefix="k-catatan-tentang"
            legend="Catatan ini tentang"
            inline
            options={[
              { id: "case", label: "Seluruh kasus" },
              { id: "step", label: `Langkah ${current.step.number}` },
            ]}
            value={draft.about}
            onValue={(about) => change({ about })}
          />
          <Choice
            prefix="k-catatan-semat"
            legend="Sematkan pada formulir langkah"
            inline
            options={[
              { id: "no", label: "Tidak" },
              { id: "yes", label: "Ya, sampai dilepas" },
            ]}
            value={draft.pinned}
            onValue={(pinned) => change({ pinned })}
          />
        </>
      )}
      <button type="submit" class="ui-button">
        Tambahkan catatan
      </button>
    </form>
  );
}

const CASE = { stepId: null, round: null };
