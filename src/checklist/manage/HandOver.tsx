import { useState } from "preact/hooks";
import { draftPlace } from "../../browser/kept/drafts.ts";
import { personText } from "../../core/words/person.ts";
import { Field } from "../../ui/Field.tsx";
import { ScreenHeading } from "../../ui/live.tsx";
import { FileActions } from "../case/FileActions.tsx";
import { Performer } from "../case/Performer.tsx";
import { NOBODY, personOf, personProblems } from "../case/person.ts";
import type { ScreenProps } from "../case/screen-props.ts";
import { useDraft } from "../use-draft.ts";
import { ActForm } from "./ActForm.tsx";

const CONSEQUENCES = [
  "Serah terima dicatat dalam kasus.",
  "Penerima memerlukan berkas kasus: simpan berkasnya, lalu kirimkan atau salin ke perangkatnya.",
  "Kasus ini tetap ada di peramban Anda.",
];

/** Hands the case to the next person: recorded first, then the file to give along. */
export function HandOver(props: ScreenProps) {
  const { tools, address, handle, view } = props;
  const place = draftPlace(address.caseId, "serah");
  const { draft, change, clear } = useDraft(tools.drafts, place, { ...NOBODY, note: "" });
  const [done, setDone] = useState(false);
  const { holder } = view.state;
  if (done && holder)
    return (
      <section class="ui-stack-wide">
        <ScreenHeading text={`Diserahkan kepada ${holder.name}`} />
        <p>Simpan berkas kasus, lalu kirimkan. Penerima membukanya dengan “Buka berkas kasus”.</p>
        <FileActions {...props} primary />
      </section>
    );
  const act = async () => {
    const note = draft.note.trim() || null;
    if (await handle.run({ type: "handOver", from: holder, to: personOf(draft), note })) return;
    clear();
    setDone(true);
  };
  return (
    <ActForm
      title="Serahkan kasus"
      consequences={CONSEQUENCES}
      button="Catat serah terima"
      check={() => personProblems("k", draft)}
      act={act}
    >
      {(problems) => (
        <>
          {holder && <p>Kini dipegang {personText(holder)}.</p>}
          <Performer nameLabel="Nama penerima" value={draft} onValue={change} problems={problems} />
          <Field
            id="k-catatan"
            label="Catatan"
            hint="Boleh kosong."
            lines={2}
            value={draft.note}
            onValue={(note) => change({ note })}
          />
        </>
      )}
    </ActForm>
  );
}
