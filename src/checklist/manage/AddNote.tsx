import { useRef, useState } from "preact/hooks";
import { draftPlace } from "../../browser/kept/drafts.ts";
import { Field } from "../../ui/Field.tsx";
import { announce } from "../../ui/live.tsx";
import type { ScreenProps } from "../case/screen-props.ts";
import { useDraft } from "../use-draft.ts";

/** A note on the case as a whole; notes on a step are part of its form. */
export function AddNote({ tools, address, handle }: ScreenProps) {
  const place = draftPlace(address.caseId, "catatan");
  const { draft, change, clear } = useDraft(tools.drafts, place, { text: "" }, true);
  const [error, setError] = useState<string>();
  const busy = useRef(false);
  const typed = useRef("");
  typed.current = draft.text;
  const add = async () => {
    const text = draft.text.trim();
    // A second press is meant for the same note.
    if (busy.current) return;
    setError(text ? undefined : "Tulis catatannya dahulu.");
    if (!text) return;
    busy.current = true;
    const trouble = await handle.run({ type: "addNote", stepId: null, text });
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
      <button type="submit" class="ui-button">
        Tambahkan catatan
      </button>
    </form>
  );
}
