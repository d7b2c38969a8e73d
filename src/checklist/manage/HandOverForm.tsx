import { canShareFiles } from "../../browser/files/shareable.ts";
import { draftPlace } from "../../browser/kept/drafts.ts";
import { type CaseState, sopOf } from "../../core/case/state.ts";
import { expectedNext, giverOf } from "../../core/case/view/people.ts";
import {
  IN_OFFICE,
  ONE_BY_FILE,
  ONE_IN_OFFICE,
  oneGivenInOffice,
  WITH_FILE,
} from "../../core/case/words/handing-over.ts";
import { announce } from "../../ui/live.tsx";
import { caseAt } from "../address.ts";
import { personOf, personProblems } from "../case/person.ts";
import type { ScreenProps } from "../case/screen-props.ts";
import type { Way } from "../files/case-file.ts";
import { goOn } from "../navigation.tsx";
import { useDraft } from "../use-draft.ts";
import type { Tools } from "../workplace.ts";
import { ActForm } from "./ActForm.tsx";
import { recordHandover } from "./give.ts";
import { PersonFields } from "./PersonFields.tsx";
import { ReceiverFields } from "./ReceiverFields.tsx";
import { draftOf, namedHere, partOf } from "./remembered.ts";
import type { Giving } from "./use-giving.ts";
import { useInOffice } from "./use-in-office.ts";

interface HandOverFormProps extends ScreenProps {
  onGiven: () => void;
  give: Giving["give"];
}

/** Keeps the fields of who gives apart from those of who receives. */
const GIVER = "k-dari";

/** Who receives, who gives, and a message: filled in as far as the case and this device know. */
export function HandOverForm(props: HandOverFormProps) {
  const { tools, address, handle, view, log, onGiven, give } = props;
  const { caseId } = address;
  const { state } = view;
  const place = draftPlace(caseId, "serah");
  const { draft, change, clear } = useDraft(tools.drafts, place, begun(tools, state));
  const isInOffice = useInOffice(tools, [caseId])(personOf(draft)).has(caseId);
  const record = () => {
    const [to, from] = [personOf(draft), personOf(draft.from)];
    const note = draft.note.trim() || null;
    return handle.run({ type: "handOver", from: from.name ? from : null, to, note });
  };
  const recorded = () => {
    const [to, from] = [personOf(draft), personOf(draft.from)];
    clear();
    const actor = view.current?.step.actor;
    if (actor) tools.performers.remember(sopOf(state).id, actor, to);
    else tools.performers.know(to);
    if (from.name) tools.performers.know(from);
  };
  const inPlace = async () => {
    const here = location.search;
    const { name } = personOf(draft);
    if (await record()) return;
    recorded();
    goOn(here, caseAt(caseId));
    announce(oneGivenInOffice(name));
  };
  const act = async (way: Way) => {
    if (await recordHandover(caseId, log.length, record)) return;
    recorded();
    onGiven();
    const shown = tools.session.memory.shown(caseId);
    await give(way, { log: shown.log, state: shown.state ?? state });
  };
  return (
    <ActForm
      title="Serahkan kasus"
      check={() => personProblems("k", draft)}
      {...(isInOffice
        ? {
            consequences: ONE_IN_OFFICE,
            button: IN_OFFICE,
            act: inPlace,
            also: { button: WITH_FILE, act: () => act("save") },
          }
        : {
            consequences: ONE_BY_FILE,
            button: WITH_FILE,
            act: () => act("save"),
            also: canShareFiles()
              ? { button: "Serahkan dan bagikan berkas", act: () => act("share") }
              : null,
          })}
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
