import { draftPlace } from "../../browser/kept/drafts.ts";
import { sopOf } from "../../core/case/state.ts";
import { lastAt } from "../../core/case/view/people.ts";
import { sentence } from "../../core/text/sentence.ts";
import { personText } from "../../core/words/person.ts";
import { announce } from "../../ui/live.tsx";
import { Select } from "../../ui/Select.tsx";
import { caseAt } from "../address.ts";
import { personOf, personProblems } from "../case/person.ts";
import type { ScreenProps } from "../case/screen-props.ts";
import { goOn } from "../navigation.tsx";
import { useDraft } from "../use-draft.ts";
import { ActForm } from "./ActForm.tsx";
import { PersonFields } from "./PersonFields.tsx";
import { partOf } from "./remembered.ts";

const CONSEQUENCES = [
  "Namanya terisi pada formulir langkah itu dan tampak pada daftar kasus saat gilirannya tiba.",
  "Penugasan tercatat di riwayat. Tidak ada pesan yang terkirim: beri tahu orangnya.",
];

/** Says beforehand who will do a step. */
export function Assign({ tools, address, handle, view }: ScreenProps) {
  const open = view.steps.filter(({ state }) => state !== "done");
  const first = view.current?.step.id ?? open[0]?.step.id ?? "";
  const place = draftPlace(address.caseId, "tugaskan");
  const sop = sopOf(view.state);
  const usual = (stepId: string) => {
    const actor = sop.steps.find(({ id }) => id === stepId)?.actor ?? "";
    return partOf(tools, sop, actor, lastAt(view.state, actor));
  };
  const empty = { ...usual(first), step: first };
  const { draft, change, clear } = useDraft(tools.drafts, place, empty);
  // Another step, another usual person; whoever was typed stays.
  const choose = (step: string) => {
    const isUsual = draft.name === usual(draft.step).name;
    change({ ...(isUsual ? usual(step) : {}), step });
  };
  const assigned = view.steps.find(({ step }) => step.id === draft.step)?.assigned;
  const act = async () => {
    const from = location.search;
    const performer = personOf(draft);
    if (await handle.run({ type: "assign", stepId: draft.step, performer })) return;
    clear();
    const actor = sop.steps.find(({ id }) => id === draft.step)?.actor;
    if (actor) tools.performers.remember(sop.id, actor, performer);
    // A form already open for this step may hold somebody else's name.
    const { current } = view;
    if (current?.step.id === draft.step) {
      const form = draftPlace(address.caseId, current.round);
      const { name, nip, position } = draft;
      tools.drafts.write(form, { name, nip, position });
    }
    goOn(from, caseAt(address.caseId));
    announce(sentence(`Ditugaskan kepada ${performer.name}`));
  };
  return (
    <ActForm
      title="Tugaskan pelaksana"
      consequences={CONSEQUENCES}
      button="Tugaskan"
      check={() => personProblems("k", draft)}
      act={act}
    >
      {(problems) => (
        <>
          <Select
            id="k-langkah"
            label="Langkah"
            options={open.map(({ step }) => ({
              id: step.id,
              label: `${step.number}. ${step.activity}`,
            }))}
            value={draft.step}
            onValue={choose}
          />
          {assigned && <p>Kini ditugaskan kepada {personText(assigned)}.</p>}
          <PersonFields
            performers={tools.performers}
            nameLabel="Nama pelaksana"
            value={draft}
            onValue={change}
            problems={problems}
          />
        </>
      )}
    </ActForm>
  );
}
