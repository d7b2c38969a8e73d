import { canShareFiles } from "../../browser/files/shareable.ts";
import { draftPlace } from "../../browser/kept/drafts.ts";
import { type CaseState, sopOf } from "../../core/case/state.ts";
import { expectedNext, giverOf } from "../../core/case/view/people.ts";
import { personOf, personProblems } from "../case/person.ts";
import type { ScreenProps } from "../case/screen-props.ts";
import type { Way } from "../files/case-file.ts";
import { useDraft } from "../use-draft.ts";
import type { Tools } from "../workplace.ts";
import { ActForm } from "./ActForm.tsx";
import { recordHandover } from "./give.ts";
import { PersonFields } from "./PersonFields.tsx";
import { ReceiverFields } from "./ReceiverFields.tsx";
import { draftOf, namedHere, partOf } from "./remembered.ts";
import type { Giving } from "./use-giving.ts";

interface HandOverFormProps extends ScreenProps {
  onGiven: () => void;
  give: Giving["give"];
}

const CONSEQUENCES = [
  "Serah terima tercatat, lalu berkas kasus dibuat untuk dikirimkan kepada penerima.",
  "Kasus ini tetap ada di peramban Anda dan ditandai menunggu kembali.",
];

/** Keeps the fields of who gives apart from those of who receives. */
const GIVER = "k-dari";

/** Who receives, who gives, and a message: filled in as far as the case and this device know. */
export function HandOverForm(props: HandOverFormProps) {
  const { tools, address, handle, view, log, onGiven, give } = props;
  const { caseId } = address;
  const { state } = view;
  const place = draftPlace(caseId, "serah");
  const { draft, change, clear } = useDraft(tools.drafts, place, begun(tools, state));
  const act = async (way: Way) => {
    const [to, from] = [personOf(draft), personOf(draft.from)];
    const note = draft.note.trim() || null;
    const wish = { type: "handOver", from: from.name ? from : null, to, note } as const;
    if (await recordHandover(caseId, log.length, () => handle.run(wish))) return;
    clear();
    const actor = view.current?.step.actor;
    if (actor) tools.performers.remember(sopOf(state).id, actor, to);
    else tools.performers.know(to);
    if (wish.from) tools.performers.know(wish.from);
    onGiven();
    const recorded = tools.session.memory.shown(caseId);
    await give(way, { log: recorded.log, state: recorded.state ?? state });
  };
  return (
    <ActForm
      title="Serahkan kasus"
      consequences={CONSEQUENCES}
      button="Serahkan dan simpan berkas"
      check={() => personProblems("k", draft)}
      act={() => act("save")}
      also={
        canShareFiles() ? { button: "Serahkan dan bagikan berkas", act: () => act("share") } : null
      }
    >
      {(problems) => (
        <>
          <ReceiverFields
            performers={tools.performers}
            value={draft}
            onValue={change}
            problems={problems}
          />
          <details class="k-extras">
            <summary>
              <span class="k-extras-title">Yang menyerahkan</span>{" "}
              <span class="ui-quiet">{draft.from.name || "belum diisi"}</span>
            </summary>
            <div class="ui-stack-wide">
              <PersonFields
                performers={tools.performers}
                prefix={GIVER}
                nameLabel="Nama yang menyerahkan"
                of="yang menyerahkan"
                value={draft.from}
                onValue={(part) => change({ from: { ...draft.from, ...part } })}
                problems={problems}
              />
            </div>
          </details>
        </>
      )}
    </ActForm>
  );
}

/** The form as it opens: nobody who has the case already is proposed to receive it. */
function begun(tools: Tools, state: CaseState) {
  const sop = sopOf(state);
  const from = namedHere(tools) ?? giverOf(state);
  const round = state.rounds.at(-1);
  const actor = sop.steps.find(({ id }) => id === round?.stepId)?.actor ?? "";
  const next = partOf(tools, sop, actor, expectedNext(state));
  const to = next.name === from?.name ? draftOf(null) : next;
  return { ...to, note: "", from: draftOf(from) };
}
