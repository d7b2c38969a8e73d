import { draftPlace } from "../../browser/kept/drafts.ts";
import { sopOf } from "../../core/case/state.ts";
import { freshHandover } from "../../core/case/view/handover.ts";
import { Choice } from "../../ui/Choice.tsx";
import { problemAt } from "../../ui/ErrorSummary.tsx";
import { announce } from "../../ui/live.tsx";
import { caseAt } from "../address.ts";
import { personOf, personProblems } from "../case/person.ts";
import { Reason, reasonProblems } from "../case/Reason.tsx";
import type { ScreenProps } from "../case/screen-props.ts";
import { goOn } from "../navigation.tsx";
import { useDraft } from "../use-draft.ts";
import { ActForm } from "./ActForm.tsx";
import { PersonFields } from "./PersonFields.tsx";
import { partOf } from "./remembered.ts";

const CONSEQUENCES = [
  "Langkah ini tercatat dilewati, tanpa output dan tanpa paraf.",
  "Alasannya tetap terlihat dalam riwayat dan pada lembar kendali.",
];

/** Goes past an optional step, with a reason and the way that the case takes instead. */
export function PassOver({ tools, address, handle, view }: ScreenProps) {
  const { current, state } = view;
  const onward = current?.outcomes.filter(({ returns }) => !returns) ?? [];
  const sop = sopOf(state);
  const actor = current?.step.actor ?? "";
  const person = partOf(tools, sop, actor, freshHandover(state)?.to ?? null);
  const empty = {
    ...person,
    reason: "",
    outcomeId: onward.length === 1 ? (onward[0]?.id ?? "") : "",
  };
  const place = draftPlace(address.caseId, `lewati-${current?.step.id}-${current?.round.round}`);
  const { draft, change, clear } = useDraft(tools.drafts, place, empty);
  if (!current) return null;
  const act = async () => {
    const from = location.search;
    const { outcomeId, reason } = draft;
    const at = { stepId: current.step.id, round: current.round.round };
    const performer = personOf(draft);
    if (
      await handle.run({ type: "passOver", outcomeId, performer, reason: reason.trim(), ...at })
    ) {
      return;
    }
    clear();
    tools.performers.remember(sop.id, actor, performer);
    goOn(from, caseAt(address.caseId, "tercatat"));
    announce("Langkah dilewati.");
  };
  return (
    <ActForm
      title={`Lewati langkah ${current.step.number}`}
      consequences={CONSEQUENCES}
      button="Lewati langkah"
      check={() => [
        ...reasonProblems(draft.reason, "Tulis mengapa dilewati."),
        ...(draft.outcomeId
          ? []
          : [{ field: `k-lanjut-${onward[0]?.id}`, message: "Pilih kelanjutannya." }]),
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
          {onward.length > 1 && (
            <Choice
              prefix="k-lanjut"
              legend="Alur berlanjut seperti bila hasilnya"
              options={onward}
              value={draft.outcomeId}
              onValue={(outcomeId) => change({ outcomeId })}
              error={problemAt(problems, `k-lanjut-${onward[0]?.id}`)}
            />
          )}
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
