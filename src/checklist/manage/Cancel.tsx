import { draftPlace } from "../../browser/kept/drafts.ts";
import { sopOf } from "../../core/case/state.ts";
import { announce } from "../../ui/live.tsx";
import { caseAt } from "../address.ts";
import { personOf, personProblems } from "../case/person.ts";
import { Reason, reasonProblems } from "../case/Reason.tsx";
import type { ScreenProps } from "../case/screen-props.ts";
import { goOn } from "../navigation.tsx";
import { useDraft } from "../use-draft.ts";
import { ActForm } from "./ActForm.tsx";
import { PersonFields } from "./PersonFields.tsx";
import { actsHere } from "./remembered.ts";

const CONSEQUENCES = [
  "Kasus berhenti; tidak ada langkah yang dapat dikerjakan.",
  "Semua catatan tetap tersimpan dan dapat dicetak.",
  "Kasus dapat dibuka kembali dengan alasan.",
];

export function Cancel({ tools, address, handle, view }: ScreenProps) {
  const place = draftPlace(address.caseId, "batalkan");
  const { draft, change, clear } = useDraft(tools.drafts, place, {
    ...actsHere(tools, sopOf(view.state)),
    reason: "",
  });
  const act = async () => {
    const from = location.search;
    const wish = { type: "cancel", reason: draft.reason.trim(), by: personOf(draft) } as const;
    if (await handle.run(wish)) return;
    clear();
    tools.performers.know(wish.by);
    goOn(from, caseAt(address.caseId));
    announce("Kasus dibatalkan.");
  };
  return (
    <ActForm
      title="Batalkan kasus"
      consequences={CONSEQUENCES}
      button="Batalkan kasus"
      danger
      check={() => [
        ...reasonProblems(draft.reason, "Tulis alasan pembatalan."),
        ...personProblems("k", draft),
      ]}
      act={act}
    >
      {(problems) => (
        <>
          <Reason
            value={draft.reason}
            onValue={(reason) => change({ reason })}
            problems={problems}
          />
          <PersonFields
            performers={tools.performers}
            nameLabel="Nama yang membatalkan"
            value={draft}
            onValue={change}
            problems={problems}
          />
        </>
      )}
    </ActForm>
  );
}
