import { draftPlace } from "../../browser/kept/drafts.ts";
import { currentRound, sopOf } from "../../core/case/state.ts";
import { announce } from "../../ui/live.tsx";
import { Select } from "../../ui/Select.tsx";
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
  "Pembukaan kembali dicatat beserta alasannya dan terlihat pada cetakan.",
  "Pengesahan sebelumnya, bila ada, tetap tercatat tetapi tidak lagi mencakup isi terakhir.",
  "Kasus harus disahkan lagi setelah selesai.",
];

/** Takes up work again in a case that was finished, sealed or cancelled. */
export function Reopen({ tools, address, handle, view }: ScreenProps) {
  const { state } = view;
  const resumes = currentRound(state) !== null;
  const visited = view.steps.filter(({ rounds }) => rounds.length > 0);
  const known = actsHere(tools, sopOf(view.state));
  const empty = { ...known, reason: "", step: visited.at(-1)?.step.id ?? "" };
  const place = draftPlace(address.caseId, "buka-kembali");
  const { draft, change, clear } = useDraft(tools.drafts, place, empty);
  const act = async () => {
    const from = location.search;
    const resumeAt = resumes ? null : draft.step;
    const by = personOf(draft);
    if (await handle.run({ type: "reopen", reason: draft.reason.trim(), by, resumeAt })) return;
    clear();
    tools.performers.know(by);
    goOn(from, caseAt(address.caseId));
    announce("Kasus dibuka kembali.");
  };
  return (
    <ActForm
      title="Buka kembali kasus"
      consequences={CONSEQUENCES}
      button="Buka kembali kasus"
      check={() => [
        ...reasonProblems(draft.reason, "Tulis alasan."),
        ...personProblems("k", draft),
      ]}
      act={act}
    >
      {(problems) => (
        <>
          {!resumes && (
            <Select
              id="k-langkah"
              label="Lanjutkan dari langkah"
              options={visited.map(({ step }) => ({
                id: step.id,
                label: `${step.number}. ${step.activity}`,
              }))}
              value={draft.step}
              onValue={(step) => change({ step })}
            />
          )}
          <Reason
            value={draft.reason}
            onValue={(reason) => change({ reason })}
            problems={problems}
          />
          <PersonFields
            performers={tools.performers}
            nameLabel="Nama yang membuka kembali"
            value={draft}
            onValue={change}
            problems={problems}
          />
        </>
      )}
    </ActForm>
  );
}
